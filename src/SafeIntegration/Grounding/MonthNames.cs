using System.Collections.Frozen;

namespace SafeIntegration.Grounding;

/// <summary>Month names and abbreviations: English, German, French, Spanish, Portuguese, Italian, Dutch, Norwegian, Danish, Swedish; some also without their accents.</summary>
internal static class MonthNames
{
    public const int MaxLength = 12;

    private static readonly string[] ByMonth =
    [
        "january jan januar jänner jän janvier janv enero ene janeiro gennaio gen januari",
        "february feb februar feber février fevrier févr fevr fév febrero fevereiro fev febbraio februari",
        "march mar märz maerz mär mrz mars marzo março marco maart mrt",
        "april apr avril avr abril abr aprile",
        "may mai mayo maio maggio mag mei maj",
        "june jun juni juin junio junho giugno giu",
        "july jul juli juillet juil julio julho luglio lug",
        "august aug août aout agosto ago augustus augusti",
        "september sep sept septembre septiembre setiembre setembro set settembre sett",
        "october oct oktober okt octobre octubre outubro out ottobre ott",
        "november nov novembre noviembre novembro",
        "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre desember des",
    ];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers = ByMonth
        .SelectMany((names, index) => names.Split(' ').Select(name => (Name: name, Number: index + 1)))
        .ToFrozenDictionary(month => month.Name, month => month.Number, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryGetNumber(ReadOnlySpan<char> name, out int month) => Numbers.TryGetValue(name, out month);
}
