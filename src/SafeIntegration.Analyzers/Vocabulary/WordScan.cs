using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>
/// Finds identifiers anywhere in a compilation by their text. It reads the text, which costs milliseconds for a large code base, and enters a tree only where a word stands: so a rule
/// can ask a question about the whole compilation while a single file is edited.
/// </summary>
internal static class WordScan
{
    /// <summary>Every identifier whose text contains a word. Comments and strings do not count.</summary>
    public static IEnumerable<SyntaxToken> Containing(Compilation compilation, ImmutableArray<string> words, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (SyntaxToken token in Containing(tree, words, cancellationToken))
                yield return token;
        }
    }

    /// <summary>Every identifier of one file whose text contains a word.</summary>
    public static IEnumerable<SyntaxToken> Containing(SyntaxTree tree, ImmutableArray<string> words, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string text = tree.GetText(cancellationToken).ToString();
        foreach (string word in words)
        {
            SyntaxNode? root = null;
            for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                root ??= tree.GetRoot(cancellationToken);
                SyntaxToken token = root.FindToken(at);
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Contains(at))
                    yield return token;
            }
        }
    }

    /// <summary>Whether any identifier has exactly one of the names.</summary>
    public static bool HasAny(Compilation compilation, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        foreach (SyntaxToken token in Containing(compilation, names, cancellationToken))
        {
            if (names.Contains(token.ValueText))
                return true;
        }

        return false;
    }
}
