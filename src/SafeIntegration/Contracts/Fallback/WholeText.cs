using System.Text;

namespace SafeIntegration.Contracts;

/// <summary>Patterns that the whole text must match. In .NET <c>$</c> accepts a line feed at the end, and <c>\d</c> the digits of other scripts.</summary>
internal static class WholeText
{
    public static string Of(string pattern) => $@"\A(?:{WithAsciiDigits(pattern)})\z";

    private static string WithAsciiDigits(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        bool isInSet = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                text.Append(Escape(pattern[++i], isInSet));
                continue;
            }

            isInSet = isInSet ? pattern[i] != ']' : pattern[i] == '[';
            text.Append(pattern[i]);
        }

        return text.ToString();
    }

    private static string Escape(char letter, bool isInSet) => (letter, isInSet) switch
    {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('D', false) => "[^0-9]",
        ('D', true) => @"\0-/:-\uffff",
        _ => "\\" + letter,
    };
}
