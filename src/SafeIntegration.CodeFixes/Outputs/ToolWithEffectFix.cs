using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.CodeFixes.Outputs;

/// <summary>SI2009: wraps what <c>AIFunctionFactory.Create</c> makes, so that a person is asked before it runs. A tool made by an attribute has no place for that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ToolWithEffectFix : RuleFix
{
    internal const string Title = "Ask for approval before the tool runs";

    private const string Wrapper = "Microsoft.Extensions.AI.ApprovalRequiredAIFunction";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [FlowRules.ToolWithEffect.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        InvocationExpressionSyntax? call = context.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(candidate => MakesTool(candidate, context.Model, cancellationToken));
        if (call is null || context.Model.Compilation.GetTypeByMetadataName(Wrapper) is not { } wrapper || IsWrapped(call, wrapper, context.Model, cancellationToken))
            return;
        string name = wrapper.ToMinimalDisplayString(context.Model, call.SpanStart);
        context.OfferReplacement(Title, call, () => SyntaxFactory.ObjectCreationExpression(
            SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.ParseTypeName(name),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(call.WithoutTrivia()))),
            initializer: null).WithTriviaFrom(call));
    }

    private static bool MakesTool(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "Create", ContainingType: { Name: "AIFunctionFactory", ContainingNamespace: { Name: "AI", ContainingNamespace.Name: "Extensions" } } };

    private static bool IsWrapped(InvocationExpressionSyntax call, INamedTypeSymbol wrapper, SemanticModel model, CancellationToken cancellationToken) =>
        call.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(creation, cancellationToken).Type, wrapper);
}
