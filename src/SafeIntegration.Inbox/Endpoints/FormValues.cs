using System.Text;
using Microsoft.AspNetCore.Http;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>
/// Reads a posted form. A browser changes some text on its way through a form (line breaks, characters that HTML cannot carry), and a change that no
/// person made must not count as a correction: a value that comes back as the browser would send the proposal is the proposal, exactly.
/// </summary>
internal static class FormValues
{
    /// <summary>Controls are named by position; a member name can hold anything.</summary>
    public static string ControlName(int field) => $"value-{field}";

    public static string WhyName(ReviewAction action) => $"why-{action}";

    public static Dictionary<string, string?> Read(IFormCollection posted, IReadOnlyList<ReviewField> fields)
    {
        var values = new Dictionary<string, string?>(fields.Count);
        for (var i = 0; i < fields.Count; i++)
            values[fields[i].Name] = posted[ControlName(i)] is [{ } text, ..] ? Read(text, fields[i]) : fields[i].Value;
        return values;
    }

    public static string ReadWhy(IFormCollection posted, ReviewAction action) => AsText(posted[WhyName(action)]);

    public static string AsText(string? posted) => AsBrowserSends(posted).Trim();

    /// <summary>A text as it comes back from a browser's form, apart from line breaks, which are line feeds here.</summary>
    public static string AsBrowserSends(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        // Encoding replaces what is no Unicode, such as half a surrogate pair, in the way it is replaced when the page is written.
        var unicode = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return unicode.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');
    }

    private static string? Read(string text, ReviewField field)
    {
        var typed = AsBrowserSends(text);
        if (typed == AsBrowserSends(field.Value))
            return field.Value;

        var isEmptyValue = typed.Length == 0 && (field.IsOptional || field.Kind != FieldKind.Text);
        return isEmptyValue ? null : typed;
    }
}
