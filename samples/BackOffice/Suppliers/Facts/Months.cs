using System.Globalization;

namespace BackOffice.Suppliers.Facts;

/// <summary>Month names of the three languages, without the operating system's culture data.</summary>
internal static class Months
{
    public static CultureInfo English { get; } = CultureInfo.InvariantCulture;

    public static CultureInfo German { get; } = Culture(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.");

    public static CultureInfo French { get; } = Culture(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.");

    public static CultureInfo Of(Language language) => language switch
    {
        Language.German => German,
        Language.French => French,
        _ => English,
    };

    private static CultureInfo Culture(string full, string brief)
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.MonthNames = [.. full.Split(' '), ""];
        culture.DateTimeFormat.MonthGenitiveNames = culture.DateTimeFormat.MonthNames;
        culture.DateTimeFormat.AbbreviatedMonthNames = [.. brief.Split(' '), ""];
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = culture.DateTimeFormat.AbbreviatedMonthNames;
        return CultureInfo.ReadOnly(culture);
    }
}
