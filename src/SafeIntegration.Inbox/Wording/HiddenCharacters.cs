using System.Globalization;
using System.Text;

namespace SafeIntegration.Inbox.Wording;

/// <summary>
/// Characters that show nothing but change what is seen, such as those that turn the direction of writing: <c>12.50</c> can be made to look like <c>05.21</c>.
/// </summary>
internal static class HiddenCharacters
{
    /// <summary>The hidden characters of a value, named; null if there is none.</summary>
    public static string? Name(string? value)
    {
        var hidden = (value ?? "").EnumerateRunes().Where(IsHidden).Distinct().Take(5)
            .Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")).ToList();
        return hidden.Count == 0 ? null : string.Join(", ", hidden);
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => true,
        UnicodeCategory.Control => rune.Value is not ('\n' or '\r' or '\t'),
        _ => false,
    };
}
