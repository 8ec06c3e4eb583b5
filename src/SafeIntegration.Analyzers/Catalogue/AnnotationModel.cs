using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What a set of attributes means for the model of the member they stand on.</summary>
internal static class AnnotationModel
{
    private const Labels Reviewed = Labels.Ai | Labels.AiText;

    /// <summary>What the attributes of a source say a value carries.</summary>
    public static Labels LabelsOf(Annotations annotations) =>
        ((annotations & Annotations.ExternalInput) != 0 ? Labels.ExternalInput : Labels.None) | ((annotations & Annotations.AiOutput) != 0 ? Labels.AiOutput : Labels.None);

    public static void Add(ModelBuilder builder, ISymbol member, Annotations own, ImmutableArray<IParameterSymbol> parameters, ImmutableArray<Annotations> ofParameters)
    {
        if (LabelsOf(own) is var labels and not Labels.None) builder.AddSource(Argument.Return, labels);
        if ((own & Annotations.Effect) != 0) builder.AddSink(member is IMethodSymbol ? Argument.All : 0, SinkKinds.Effect);
        if ((own & Annotations.Propagates) != 0) builder.AddPropagation(Argument.All);
        AddCheck(builder, member, own, ofParameters, Annotations.Validates, Labels.External, resultMeansReturns: false);
        AddCheck(builder, member, own, ofParameters, Annotations.ReviewPath, Reviewed, resultMeansReturns: true);

        for (var ordinal = 0; ordinal < ofParameters.Length; ordinal++)
        {
            var annotations = ofParameters[ordinal];
            if (parameters[ordinal].RefKind is RefKind.Out or RefKind.Ref && LabelsOf(annotations) is var written and not Labels.None) builder.AddSource(ordinal, written);
            if ((annotations & Annotations.Effect) != 0) builder.AddSink(ordinal, SinkKinds.Effect);
            if ((annotations & Annotations.Propagates) != 0) builder.AddPropagation(ordinal);
        }
    }

    /// <summary>A check that answers with a bool is believed when it says true, one without a result when it returns; any other result is the clean value.</summary>
    private static void AddCheck(ModelBuilder builder, ISymbol member, Annotations own, ImmutableArray<Annotations> ofParameters, Annotations kind, Labels clears, bool resultMeansReturns)
    {
        var (isAnnotated, some) = ((own & kind) != 0, false);
        foreach (var annotations in ofParameters) some |= (annotations & kind) != 0;
        if (!isAnnotated && !some) return;

        var result = ResultOf(member);
        if (member is IMethodSymbol && AnswerOf(result, member) is { } told)
        {
            for (var ordinal = 0; ordinal < ofParameters.Length; ordinal++)
            {
                if (!some || (ofParameters[ordinal] & kind) != 0) builder.AddCheck(ordinal, told, clears);
            }

            return;
        }

        var answersTrue = result is { SpecialType: SpecialType.System_Boolean };
        if (isAnnotated && (result != null && !answersTrue || member is not IMethodSymbol))
        {
            builder.AddClears(Argument.Return, clears);
            if (!some && !answersTrue && (!resultMeansReturns || member is not IMethodSymbol)) return;
        }

        var answer = answersTrue ? CheckAnswer.True : CheckAnswer.Returns;
        for (var ordinal = 0; ordinal < ofParameters.Length; ordinal++)
        {
            if (!some || (ofParameters[ordinal] & kind) != 0) builder.AddCheck(ordinal, answer, clears);
        }

        if (ofParameters.IsEmpty) builder.AddCheck(Argument.This, answer, clears);
    }

    /// <summary>A result that is not the value but the answer: a list of problems, or an object that says whether all is well.</summary>
    private static CheckAnswer? AnswerOf(ITypeSymbol? result, ISymbol member)
    {
        if (result is not INamedTypeSymbol named || result.SpecialType == SpecialType.System_String) return null;
        foreach (var own in named.GetMembers("IsValid"))
        {
            if (own is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean }) return CheckAnswer.ValidResult;
        }

        if (named.TypeArguments.Length != 1 || !named.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable)) return null;
        return ((IMethodSymbol)member).Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, named.TypeArguments[0])) ? null : CheckAnswer.EmptyResult;
    }

    /// <summary>What a call gives once awaited; <see langword="null"/> if nothing.</summary>
    private static ITypeSymbol? ResultOf(ISymbol member)
    {
        var type = member switch
        {
            IMethodSymbol { ReturnsVoid: true } => null,
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        if (type is not INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } } task) return type;
        return task.TypeArguments.Length == 1 ? task.TypeArguments[0] : null;
    }
}
