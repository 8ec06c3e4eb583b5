using System.Globalization;

namespace SafeIntegration.Grounding;

internal static class Characters
{
    /// <summary>The character at an index, or a line break outside the text: both ends bound a word as a line break does.</summary>
    public static char At(string text, int index) => (uint)index < (uint)text.Length ? text[index] : '\n';

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || IsMark(c);

    /// <summary>White space within a line.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' || (c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    /// <summary>Hyphens, figure, en and em dash, and the minus sign: documents use them for one another.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2014') or MinusSign;

    public const char MinusSign = '\u2212';

    public static bool IsApostrophe(char c) => c is '\'' or '\u2018' or '\u2019' or '\u02BC';

    /// <summary>A combining accent belongs to the letter before it.</summary>
    private static bool IsMark(char c) => c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
