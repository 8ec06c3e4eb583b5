using System.Text;

namespace SafeIntegration.Inbox.Wording;

/// <summary>Member names as people read them: <c>invoiceNumber</c> and <c>invoice_number</c> become <c>Invoice number</c>.</summary>
internal static class FieldLabel
{
    public static string Of(string member)
    {
        if (!member.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') || !member.Any(char.IsAsciiLetter))
            return member;

        var label = new StringBuilder();
        for (var i = 0; i < member.Length; i++)
        {
            var c = member[i];
            var startsWord = i > 0 && char.IsAsciiLetterUpper(c) && !char.IsAsciiLetterUpper(member[i - 1]);
            if (c is '_' or '-')
                label.Append(' ');
            else if (startsWord)
                label.Append(' ').Append(KeepsCase(member, i) ? c : char.ToLowerInvariant(c));
            else
                label.Append(c);
        }

        var text = label.ToString().Trim();
        return text.Length == 0 ? member : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>An abbreviation stays in capitals: <c>supplierVAT</c> is <c>Supplier VAT</c>.</summary>
    private static bool KeepsCase(string member, int index) => index + 1 < member.Length && char.IsAsciiLetterUpper(member[index + 1]);
}
