using System.Text;
using Microsoft.AspNetCore.Http;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>
/// Reads a posted form. A browser changes some text on its way through a form (line breaks, characters that HTML cannot carry), and a change that no
/// person made must not count as a correction: a value that comes back as the browser would send the proposal is the proposal, exactly.
/// </summary>
internal static class FormValues
{
    /// <summary>
    /// What a browser makes of U+0080 to U+009F, which a page can only hold as numbers: HTML reads those as Windows-1252
    /// (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state).
    /// </summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

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
        var lines = unicode.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return string.Create(lines.Length, lines, static (sent, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                sent[i] = AsBrowserReads(text[i]);
        });
    }

    private static char AsBrowserReads(char c) => c switch
    {
        '\0' => '\uFFFD',
        >= '\u0080' and <= '\u009F' => Windows1252[c - '\u0080'],
        _ => c,
    };

    private static string? Read(string text, ReviewField field)
    {
        var typed = AsBrowserSends(text);
        if (typed == AsBrowserSends(field.Value))
            return field.Value;

        var isEmptyValue = typed.Length == 0 && (field.IsOptional || field.Kind != FieldKind.Text);
        return isEmptyValue ? null : typed;
    }
}
