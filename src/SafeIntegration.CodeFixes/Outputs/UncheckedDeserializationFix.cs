using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.CodeFixes.Outputs;

/// <summary>
/// SI2003: parses text or bytes by the contract of the type they become. Offered for <c>JsonSerializer.Deserialize&lt;T&gt;</c> into a type of the application, without options
/// or with those of the web, because a contract does not know what other options meant.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UncheckedDeserializationFix : RuleFix
{
    internal const string Title = "Parse it with its contract";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [FlowRules.UncheckedDeserialization.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        if (context.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || context.Model.GetOperation(call, cancellationToken) is not IInvocationOperation { TargetMethod: { Name: "Deserialize", IsGenericMethod: true } method } operation
            || method.ContainingType.ToDisplayString() != "System.Text.Json.JsonSerializer"
            || method.TypeArguments[0] is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type
            || type.DeclaringSyntaxReferences.IsEmpty
            || !HasKnownOptions(operation))
        {
            return;
        }

        INamedTypeSymbol? contracts = context.Model.Compilation.GetTypeByMetadataName("SafeIntegration.Contract");
        if (contracts is null || Utf8Of(operation, context.Model) is not { } utf8)
            return;
        string contract = contracts.ToMinimalDisplayString(context.Model, call.SpanStart);
        string typeName = type.ToMinimalDisplayString(context.Model, NullableFlowState.NotNull, call.SpanStart);
        context.OfferReplacement(Title, call, () => SyntaxFactory.ParseExpression($"{contract}.Of<{typeName}>().Parse({utf8}).Value").WithTriviaFrom(call));
    }

    private static bool HasKnownOptions(IInvocationOperation operation) => operation.Arguments
        .Where(argument => argument.Parameter?.Ordinal > 0 && argument.ArgumentKind != ArgumentKind.DefaultValue)
        .All(argument => argument.Value is IPropertyReferenceOperation { Property: { Name: "Web", ContainingType.Name: "JsonSerializerOptions" } });

    private static string? Utf8Of(IInvocationOperation operation, SemanticModel model)
    {
        IOperation? json = operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        while (json is IConversionOperation { IsImplicit: true } conversion)
            json = conversion.Operand;
        return json?.Type switch
        {
            { SpecialType: SpecialType.System_String } when model.Compilation.GetTypeByMetadataName("System.Text.Encoding") is { } encoding =>
                $"{encoding.ToMinimalDisplayString(model, operation.Syntax.SpanStart)}.UTF8.GetBytes({json.Syntax})",
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => json.Syntax.ToString(),
            _ => null,
        };
    }
}
