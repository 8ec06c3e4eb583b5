using System.Collections.Frozen;
using System.Globalization;

namespace SafeIntegration.Grounding;

/// <summary>Currency signs, codes and abbreviations. Only they may touch a number without making it part of an identifier.</summary>
internal static class CurrencyMarks
{
    public const int MaxLength = 5;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ("EUR USD GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD TRY UAH RUB JPY CNY CNH KRW INR IDR MYR PHP SGD THB TWD VND HKD "
        + "AUD CAD NZD ZAR NGN KES EGP MAD TND ILS AED SAR QAR KWD BHD OMR JOD BRL MXN ARS CLP COP PEN UYU "
        + "Euro Euros kr Fr SFr zł Kč Ft lei lv RM Rs Rp R US$ A$ AU$ C$ CA$ NZ$ HK$ S$ R$ MX$").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordSpans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsSign(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    public static bool IsMark(ReadOnlySpan<char> word) => WordSpans.Contains(word) || (word.Length == 1 && IsSign(word[0]));

    /// <summary>Start of the mark that ends at <paramref name="end"/>; <paramref name="end"/> itself where none does.</summary>
    public static int StartBefore(string text, int end)
    {
        int start = end;
        while (end - start <= MaxLength && IsPart(Characters.At(text, start - 1))) start--;
        if (IsMark(text.AsSpan(start, end - start))) return start;

        // A sign that touches another word is a mark of its own: "Total€12".
        return IsSign(Characters.At(text, end - 1)) ? end - 1 : end;
    }

    /// <summary>End of the mark that starts at <paramref name="start"/>; <paramref name="start"/> itself where none does.</summary>
    public static int EndAfter(string text, int start)
    {
        int end = start;
        while (end - start <= MaxLength && IsPart(Characters.At(text, end))) end++;
        if (IsMark(text.AsSpan(start, end - start))) return end;
        return IsSign(Characters.At(text, start)) ? start + 1 : start;
    }

    private static bool IsPart(char c) => char.IsLetter(c) || IsSign(c);
}
