using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SafeIntegration.Benchmarks.Analyzers.Robustness;

/// <summary>Breaks a file as a person in the middle of typing does: one token is missing.</summary>
internal static class TokenDeletion
{
    /// <summary>The file without one of its tokens; the same file if it has none.</summary>
    public static SyntaxTree Apply(SyntaxTree tree, Random random)
    {
        SyntaxToken[] tokens = [.. tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        return tokens.Length == 0 ? tree : tree.WithChangedText(tree.GetText().WithChanges(new TextChange(random.GetItems(tokens, 1)[0].Span, "")));
    }
}
