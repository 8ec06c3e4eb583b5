using System.Text;

namespace SafeIntegration.Defining;

/// <summary>The text of a rule as it counts for the plan's version: without what formatting alone changes.</summary>
internal static class ExpressionText
{
    /// <summary>
    /// Leaves out white space outside of literals, save where it keeps two words or two operators apart. From the first interpolated, verbatim or raw literal on the text stays as it
    /// stands: to take a reformatted rule for a changed one costs a review, to take a changed rule for the same would cost more.
    /// </summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        bool isApart = false;
        int position = 0;
        while (position < text.Length && !StartsOddLiteral(text.AsSpan(position)))
        {
            char letter = text[position];
            int end = letter is '"' or '\'' ? EndOfLiteral(text, position) : position + 1;
            if (!char.IsWhiteSpace(letter))
            {
                if (isApart && result.Length > 0 && MustStayApart(result[^1], letter))
                    result.Append(' ');
                result.Append(text, position, end - position);
            }

            isApart = char.IsWhiteSpace(letter);
            position = end;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static bool StartsOddLiteral(ReadOnlySpan<char> text) =>
        text.StartsWith("$") || text.StartsWith("@\"") || text.StartsWith("\"\"\"");

    private static int EndOfLiteral(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && text[end] != text[start])
            end += text[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, text.Length);
    }

    private static bool MustStayApart(char left, char right) => (IsWord(left) && IsWord(right)) || (IsOperator(left) && IsOperator(right));

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '@';

    private static bool IsOperator(char letter) => "+-&|<>=!?*/%^~".Contains(letter, StringComparison.Ordinal);
}
