using System.Buffers.Text;
using System.ComponentModel;

namespace SafeIntegration.Contracts;

/// <summary>
/// What the format attributes of <c>System.ComponentModel.DataAnnotations</c> accept, without reflection. Unlike them, a card number needs a digit: the attribute lets the empty
/// text pass. The empty text is Base64, of no bytes. Thread-safe. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractFormats
{
    private static readonly string[] ExtensionMarks = ["ext.", "ext", "x"];

    /// <summary>Text with one @ that neither starts nor ends it, in one line.</summary>
    public static bool IsEmailAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && !text.AsSpan(at + 1).Contains('@') && !text.AsSpan().ContainsAny('\r', '\n');
    }

    /// <summary>Text that starts with http://, https:// or ftp://.</summary>
    public static bool IsUrl(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Digits, at least one, among spaces and the signs + - . ( ); then perhaps ext., ext or x with digits.</summary>
    public static bool IsPhone(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Signs + count nowhere, not even inside the mark of an extension.
        string number = text.Replace("+", "", StringComparison.Ordinal).TrimEnd();
        bool hasDigit = false;
        foreach (char unit in WithoutExtension(number))
        {
            if (!char.IsDigit(unit) && !char.IsWhiteSpace(unit) && unit is not ('-' or '.' or '(' or ')'))
                return false;
            hasDigit |= char.IsDigit(unit);
        }

        return hasDigit;
    }

    /// <summary>Digits, at least one, with the check digit of Luhn; spaces and hyphens do not count.</summary>
    public static bool IsCreditCard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int sum = 0;
        int count = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is ' ' or '-')
                continue;
            if (!char.IsAsciiDigit(text[i]))
                return false;
            int digit = text[i] - '0';
            // Every second digit from the right counts twice, and the digits of the product are added.
            sum += count++ % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }

        return count > 0 && sum % 10 == 0;
    }

    /// <summary>Base64 with its padding; white space does not count.</summary>
    public static bool IsBase64(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Base64.IsValid(text);
    }

    // The first mark whose last place is followed by digits alone ends the number.
    private static ReadOnlySpan<char> WithoutExtension(string number)
    {
        foreach (string mark in ExtensionMarks)
        {
            int start = number.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && IsExtension(number.AsSpan(start + mark.Length).TrimStart()))
                return number.AsSpan(0, start);
        }

        return number;
    }

    private static bool IsExtension(ReadOnlySpan<char> digits)
    {
        foreach (char unit in digits)
        {
            if (!char.IsDigit(unit))
                return false;
        }

        return digits.Length > 0;
    }
}
