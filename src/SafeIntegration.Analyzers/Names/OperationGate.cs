using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Names;

/// <summary>
/// What a piece of code may reach, told before anything is lowered: exactly for what it names itself, since the compiler has bound that already, and by names alone for what is
/// called from there. It says too much, never too little. Thread-safe.
/// </summary>
internal sealed class OperationGate(MemberCatalogue catalogue, TypeHierarchy hierarchy, NameGraph names)
{
    private const Reaches Everything = Reaches.Source | Reaches.Sink;
    private readonly ConcurrentDictionary<ISymbol, Reaches> _members = new(SymbolEqualityComparer.Default);

    /// <summary>What one block of operations may reach.</summary>
    public Reaches Of(IOperation block)
    {
        var reaches = names.Always;
        foreach (var operation in block.DescendantsAndSelf())
        {
            if (reaches == Everything) break;
            reaches |= OfOperation(operation);
        }

        return reaches;
    }

    private Reaches OfOperation(IOperation operation) => operation switch
    {
        IInvocationOperation call => Of(call.TargetMethod),
        IPropertyReferenceOperation { Property: { Name: "Body" or "BodyWriter", ContainingType.Name: "HttpResponse" } } => Reaches.Sink,
        IPropertyReferenceOperation property => Of(property.Property),
        IObjectCreationOperation { Constructor: { } constructor } => Of(constructor),
        IFieldReferenceOperation field => Of(field.Field),
        IMethodReferenceOperation method => Of(method.Method),
        IEventReferenceOperation happening => Of(happening.Event),
        IConversionOperation { OperatorMethod: { } method } => Of(method),
        IBinaryOperation { OperatorMethod: { } method } => Of(method),
        IUnaryOperation { OperatorMethod: { } method } => Of(method),
        ICompoundAssignmentOperation { OperatorMethod: { } method } => Of(method),
        IInvalidOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation => names.Of(operation.Syntax),
        _ => Reaches.Nothing,
    };

    private Reaches Of(ISymbol member)
    {
        member = member.OriginalDefinition;
        if (!hierarchy.IsInSource(member) && !IsOverridableHere(member) && !MayMatter(NameOf(member))) return Reaches.Nothing;
        return _members.TryGetValue(member, out var known) ? known : _members.GetOrAdd(member, Find);
    }

    private static bool IsOverridableHere(ISymbol member) => member.IsAbstract || member.IsVirtual || member.IsOverride;

    private bool MayMatter(string name) => catalogue.MayBeSource(name) || catalogue.MayBeSink(name);

    private Reaches Find(ISymbol member)
    {
        var reaches = Reaches.Nothing;
        if (MayMatter(NameOf(member)) && catalogue.Find(member) is { } model)
        {
            if (model.Source != Labels.None || !model.SourceArguments.IsEmpty || !model.Callbacks.IsEmpty || model.MakesTool) reaches |= Reaches.Source;
            if (!model.Sinks.IsEmpty || model.MakesTool) reaches |= Reaches.Sink;
        }

        if (reaches == Everything) return reaches;
        if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.UserDefinedOperator or MethodKind.Conversion } method && !IsOverridableHere(method))
            return hierarchy.IsInSource(method) && hierarchy.BodyOf(method) is { } syntax ? reaches | names.Of(syntax) : reaches;
        return hierarchy.IsInSource(member) || IsOverridableHere(member) ? reaches | names.OfName(NameOf(member)) : reaches;
    }

    private static string NameOf(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;
}
