using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>Code as it counts: tokens without white space, comments and directives, texts by their value.</summary>
internal static class BodyTokens
{
    /// <summary>Appends the tokens of a part, each with its length, so that no two codes give the same text.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="part">The part.</param>
    /// <param name="left">Arguments that do not count, and the commas before them.</param>
    public static void Append(StringBuilder text, SyntaxNode part, HashSet<SyntaxNodeOrToken> left)
    {
        bool isAttribute = part is AttributeListSyntax;
        foreach (SyntaxToken token in part.DescendantTokens(node => (isAttribute || node is not AttributeListSyntax) && !left.Contains(node)))
        {
            if (left.Contains(token))
                continue;
            string written = TextOf(token);
            text.Append(written.Length).Append(':').Append(written);
        }
    }

    // A text is what it says, however it is quoted and indented; @name is name. A number keeps its suffix, which is its type.
    private static string TextOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => "\"" + token.ValueText,
        SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => "u8\"" + token.ValueText,
        SyntaxKind.InterpolatedStringTextToken or SyntaxKind.IdentifierToken => token.ValueText,
        SyntaxKind.CharacterLiteralToken => "'" + token.ValueText,
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken => "$\"",
        SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken => "\"",
        _ => token.Text,
    };
}
