using System.Text;

namespace SafeIntegration.Generators.Reading;

/// <summary>
/// Rewrites a regular expression so that it says what its author means: the whole text must match (a bare <c>$</c> also accepts a line feed at the end), and <c>\d</c> is an
/// ASCII digit (.NET takes the digits of every script).
/// </summary>
internal static class RegexText
{
    public static string Whole(string pattern) => $@"\A(?:{WithAsciiDigits(pattern)})\z";

    private static string WithAsciiDigits(string pattern)
    {
        var text = new StringBuilder();
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char letter = pattern[i];
            if (letter == '\\' && i + 1 < pattern.Length)
            {
                char escaped = pattern[++i];
                if (escaped == 'd')
                    text.Append(isInClass ? "0-9" : "[0-9]");
                else if (escaped == 'D' && !isInClass)
                    text.Append("[^0-9]");
                else
                    text.Append(letter).Append(escaped);
                continue;
            }

            isInClass = isInClass ? letter != ']' : letter == '[';
            text.Append(letter);
        }

        return text.ToString();
    }
}
