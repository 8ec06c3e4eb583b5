using System.Globalization;

namespace SafeIntegration.Grounding;

/// <summary>Reads the digits and separators of one number as every value they can mean.</summary>
internal static class NumberText
{
    /// <summary>Longer than any grouped decimal; what is longer is no number.</summary>
    private const int MaxLength = 40;

    private const int MaxDigits = 28;

    /// <summary>End of the digits that start at <paramref name="start"/>, with single separators between digits, but without spaces.</summary>
    public static int End(string text, int start)
    {
        int end = start + 1;
        while (true)
        {
            if (Characters.IsDigit(Characters.At(text, end))) end++;
            else if (IsSeparator(Characters.At(text, end)) && Characters.IsDigit(Characters.At(text, end + 1))) end += 2;
            else return end;
        }
    }

    /// <summary>
    /// The value with the last separator as a decimal mark, and the value with all separators as thousands separators; null where the number cannot be read so.
    /// Without separators only the second.
    /// </summary>
    public static (decimal? WithDecimals, decimal? Whole) Read(ReadOnlySpan<char> number)
    {
        if (number.Length > MaxLength) return default;
        return (ReadWithDecimals(number), IsWhole(number) ? Parse(number, []) : null);
    }

    private static decimal? ReadWithDecimals(ReadOnlySpan<char> number)
    {
        int mark = number.LastIndexOfAnyExceptInRange('0', '9');
        if (mark < 0 || number[mark] is not ('.' or ',')) return null;
        ReadOnlySpan<char> whole = number[..mark];
        return whole.Contains(number[mark]) || !IsWhole(whole) ? null : Parse(whole, number[(mark + 1)..]);
    }

    /// <summary>Digits alone, or digits in groups of three behind one kind of separator. A leading zero is the sign of an identifier.</summary>
    private static bool IsWhole(ReadOnlySpan<char> number)
    {
        if (number[0] == '0' && number.Length > 1) return false;
        int first = number.IndexOfAnyExceptInRange('0', '9');
        if (first < 0) return true;

        char separator = number[first];
        bool inThrees = first <= 3;
        // Indian style, 12,34,567: groups of two before the last three digits.
        bool inTwos = first <= 2 && separator == ',';
        ReadOnlySpan<char> rest = number[first..];
        while (!rest.IsEmpty)
        {
            if (rest[0] != separator) return false;
            int length = rest[1..].IndexOfAnyExceptInRange('0', '9');
            bool last = length < 0;
            if (last) length = rest.Length - 1;
            inThrees &= length == 3;
            inTwos &= length == (last ? 3 : 2);
            rest = rest[(length + 1)..];
        }

        return inThrees || inTwos;
    }

    private static decimal? Parse(ReadOnlySpan<char> whole, ReadOnlySpan<char> decimals)
    {
        Span<char> plain = stackalloc char[MaxLength + 1];
        int length = 0;
        foreach (char c in whole)
            if (Characters.IsDigit(c)) plain[length++] = c;
        if (length + decimals.Length > MaxDigits) return null;

        plain[length++] = '.';
        decimals.CopyTo(plain[length..]);
        length += decimals.Length;
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    private static bool IsSeparator(char c) => c is '.' or ',' || Characters.IsApostrophe(c);
}
