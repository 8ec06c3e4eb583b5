using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Outputs;

namespace SafeIntegration.CodeFixes.Outputs;

/// <summary>SI2004: declares where a value comes from. Which of the two is right only the author knows, unless the value has no spelling to look for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UngroundedMemberFix : RuleFix
{
    internal const string Ground = "It must stand in the source: [Grounded]";
    internal const string Derive = "It is concluded from the source: [Derived]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [UngroundedMemberAnalyzer.Rule.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        if (context.Node is not (PropertyDeclarationSyntax or ParameterSyntax))
            return;
        if (context.Diagnostic.Properties.ContainsKey(UngroundedMemberAnalyzer.CanBeGrounded))
            context.OfferReplacement(Ground, context.Node, () => WithAttribute(context, NameOf(context, "Grounded")));
        context.OfferReplacement(Derive, context.Node, () => WithAttribute(context, NameOf(context, "Derived") + "(\"judged from the whole text\")"));
    }

    private static string NameOf(FixContext context, string attribute)
    {
        bool isImported = !context.Model.LookupNamespacesAndTypes(context.Node.SpanStart, name: attribute + "Attribute").IsEmpty;
        return isImported ? attribute : "SafeIntegration." + attribute;
    }

    private static SyntaxNode WithAttribute(FixContext context, string attribute)
    {
        AttributeListSyntax list = SyntaxFactory.ParseCompilationUnit($"[{attribute}] class C;").DescendantNodes().OfType<AttributeListSyntax>().First().WithoutTrivia();
        SyntaxTriviaList leading = context.Node.GetLeadingTrivia();
        if (context.Node is ParameterSyntax parameter)
            return parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.Space))).WithLeadingTrivia(leading);

        // On a line of its own below the comment, indented as the property is.
        var property = (PropertyDeclarationSyntax)context.Node;
        SyntaxTrivia indentation = leading.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        SyntaxTriviaList lineBreak = [LineBreakOf(context.Root)];
        PropertyDeclarationSyntax bare = property.WithLeadingTrivia(indentation);
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.WithTrailingTrivia(lineBreak))).WithLeadingTrivia(leading);
    }

    private static SyntaxTrivia LineBreakOf(SyntaxNode root)
    {
        SyntaxTrivia found = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return found.IsKind(SyntaxKind.EndOfLineTrivia) ? found : SyntaxFactory.ElasticCarriageReturnLineFeed;
    }
}
