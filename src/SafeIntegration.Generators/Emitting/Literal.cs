using System.Globalization;
using System.Text;

namespace SafeIntegration.Generators.Emitting;

/// <summary>Values as C#.</summary>
internal static class Literal
{
    /// <summary>A string, or <c>null</c>.</summary>
    public static string Of(string? text)
    {
        if (text is null)
            return "null";
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (char unit in text)
        {
            if (unit is '"' or '\\')
                literal.Append('\\').Append(unit);
            else if (unit is >= ' ' and <= '~')
                literal.Append(unit);
            else
                literal.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A string in UTF-8.</summary>
    public static string Utf8(string text) => Of(text) + "u8";

    /// <summary>A word of bits.</summary>
    public static string Of(ulong bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture) + "UL";

    /// <summary>A number.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>True or false.</summary>
    public static string Of(bool value) => value ? "true" : "false";
}
