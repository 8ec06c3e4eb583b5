using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.CodeFixes.Payloads;

/// <summary>SI1001, SI1002: reads a payload whose type is a contract by that contract.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ContractReadFix : RuleFix
{
    internal const string Title = "Read it by its contract";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [FlowRules.UnvalidatedPayload.Id, FlowRules.EffectOnUnknownValue.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        // The source stands last, after the sink.
        if (context.Diagnostic.AdditionalLocations is not { Count: > 0 } places || places[places.Count - 1] is not { SourceTree: { } tree } source || context.Document.Project.Solution.GetDocument(tree) is not { } document)
            return;
        SyntaxNode root = tree.GetRoot(cancellationToken);
        SyntaxNode node = root.FindNode(source.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel model = tree == context.Root.SyntaxTree ? context.Model : context.Model.Compilation.GetSemanticModel(tree);
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax name } } call
            || name.Identifier.ValueText != "GetFromJsonAsync"
            || !IsOfContract(name.TypeArgumentList, model, cancellationToken)
            || !HasTheSameArguments(call, model, cancellationToken))
        {
            return;
        }

        bool isImported = !model.LookupNamespacesAndTypes(call.SpanStart, name: "HttpContractExtensions").IsEmpty;
        context.Offer(Title, _ => document.WithSyntaxRoot(Change(root, name, isImported)));
    }

    private static bool IsOfContract(TypeArgumentListSyntax types, SemanticModel model, CancellationToken cancellationToken) =>
        types.Arguments.Count == 1
        && model.GetTypeInfo(types.Arguments[0], cancellationToken).Type is { } type
        && type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ContractAttribute", ContainingNamespace: { Name: "SafeIntegration", ContainingNamespace.IsGlobalNamespace: true } });

    /// <summary>An address as text and at most a token: options of a serializer have no meaning for a contract.</summary>
    private static bool HasTheSameArguments(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "HttpClientJsonExtensions" } method
        && method.Parameters is [{ Type.SpecialType: SpecialType.System_String }, { Type.Name: nameof(CancellationToken) }];

    private static SyntaxNode Change(SyntaxNode root, GenericNameSyntax name, bool isImported)
    {
        SyntaxNode changed = root.ReplaceNode(name, name.WithIdentifier(SyntaxFactory.Identifier("GetContractAsync").WithTriviaFrom(name.Identifier)));
        return isImported || changed is not CompilationUnitSyntax unit ? changed : Imported(unit);
    }

    private static CompilationUnitSyntax Imported(CompilationUnitSyntax unit)
    {
        SyntaxTrivia newLine = unit.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        UsingDirectiveSyntax import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName("SafeIntegration"))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(newLine == default ? SyntaxFactory.LineFeed : newLine);
        return unit.WithUsings(unit.Usings.Add(import));
    }
}
