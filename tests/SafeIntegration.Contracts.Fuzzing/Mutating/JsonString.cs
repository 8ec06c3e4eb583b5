using System.Globalization;
using System.Text;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Text as a JSON token.</summary>
internal static class JsonString
{
    /// <summary>With no more escapes than JSON asks for.</summary>
    public static string Quote(string text) => '"' + string.Concat(text.Select(unit => NeedsEscape(unit) ? Escape(unit) : unit.ToString())) + '"';

    /// <summary>Some of the characters of a token that are not part of an escape become escapes; it means the same.</summary>
    public static string EscapeSome(string token, int percent, Dice dice)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < token.Length; i++)
        {
            bool isQuote = i == 0 || i == token.Length - 1;
            int escape = token[i] == '\\' ? Math.Min(LengthOfEscape(token, i), token.Length - 1 - i) : 0;
            if (escape > 0)
            {
                escaped.Append(token, i, escape);
                i += escape - 1;
            }
            else
            {
                escaped.Append(!isQuote && dice.Chance(percent) ? Escape(token[i], dice.Chance(50)) : token[i].ToString());
            }
        }

        return escaped.ToString();
    }

    public static string Escape(char unit, bool isUpper = false)
    {
        string digits = ((int)unit).ToString(isUpper ? "X4" : "x4", CultureInfo.InvariantCulture);
        return unit == '/' && isUpper ? "\\/" : "\\u" + digits;
    }

    private static bool NeedsEscape(char unit) => unit is '"' or '\\' or < ' ';

    private static int LengthOfEscape(string token, int start) => start + 1 < token.Length && token[start + 1] == 'u' ? 6 : 2;
}
