using System.Globalization;
using CsCheck;
using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

/// <summary>A value written in any style into any text is found at exactly its place.</summary>
public sealed class RoundTripTests
{
    /// <summary>Ends with neither a dash nor a currency mark nor a digit, any of which might belong to the value behind it.</summary>
    private static readonly Gen<string> Around = Gen.Select(
        Gen.OneOf("", "Invoice 4711, ", "Grüße aus Köln\n", "12.03.1999 | ", "a-b_c/d 7x ", "§§ (\n", "été 日本 = "),
        Gen.String[Gen.Char["abcXYZäé §=;|\n\t 0123456789.,'/"], 0, 40],
        (first, second) => first + second);

    private static readonly Gen<decimal> Amount = Gen.Select(Gen.Long[0, 99_999_999_999], Gen.Int[0, 2], (units, scale) => units / (decimal)Math.Pow(10, scale));

    private static readonly Gen<Func<decimal, string>> AmountStyle = Gen.Select(
        Gen.OneOf(",", ".", " ", "\u00A0", "\u202F", "\u2009", "'", "’", ""),
        Gen.OneOf(".", ","),
        Gen.Bool,
        (group, mark, always) => new Func<decimal, string>(value => Format(value, group, mark == group ? (mark == "." ? "," : ".") : mark, always)));

    private static readonly Gen<(string Before, string After, bool Negative, string SpanBefore, string SpanAfter)> Sign = Gen.OneOf(
        ("", "", false, "", ""), ("€ ", "", false, "", ""), ("EUR", "", false, "", ""), ("", " €", false, "", ""), ("", "kr", false, "", ""), ("CHF ", "", false, "", ""),
        ("-", "", true, "-", ""), ("−", " €", true, "−", ""), ("–", "", true, "–", ""), ("", "-", true, "", "-"), ("(", ")", true, "(", ")"), ("-$", "", true, "-$", ""));

    [Fact]
    public void An_amount_in_any_style_is_found_at_its_place() =>
        Gen.Select(Around, Amount, AmountStyle, Sign, Around).Sample((before, amount, style, sign, after) =>
        {
            string number = style(amount);
            string span = sign.SpanBefore + number + sign.SpanAfter;
            string text = before + "= " + sign.Before + number + sign.After + " ;" + after;
            TextSpan expected = new(before.Length + 2 + sign.Before.Length - sign.SpanBefore.Length, span.Length);
            Assert.Contains(new(sign.Negative ? -amount : amount, expected), MoneyRecognizer.Recognize(text, CancellationToken.None));
        }, seed: "0N0XIzNsQ0O2", iter: 5_000);

    [Fact]
    public void A_changed_digit_is_not_found_at_that_place() =>
        Gen.Select(Amount, AmountStyle, Gen.Int[0, 20], Gen.Int[1, 9]).Sample((amount, style, place, change) =>
        {
            string number = style(amount);
            int[] digits = [.. Enumerable.Range(0, number.Length).Where(at => char.IsAsciiDigit(number[at]))];
            int at = digits[place % digits.Length];
            string changed = $"{number[..at]}{(number[at] - '0' + change) % 10}{number[(at + 1)..]}";
            Assert.DoesNotContain(new(amount, new(0, changed.Length)), MoneyRecognizer.Recognize(changed, CancellationToken.None));
        }, seed: "0N0XIzNsQ0O2", iter: 5_000);

    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "dd.MM.yyyy", "d.M.yyyy", "d. M. yyyy", "dd.MM.yy", "dd/MM/yyyy", "d/M/yy", "MM/dd/yyyy", "M/d/yyyy", "dd-MM-yyyy",
        "d MMMM yyyy", "d. MMMM yyyy", "MMMM d, yyyy", "MMM d yyyy", "dd-MMM-yyyy", "dd MMM yy", "ddMMMyyyy", "yyyy-MM-dd'T'HH:mm:ss",
    ];

    [Fact]
    public void A_date_in_any_style_is_found_at_its_place() =>
        Gen.Select(Around, Gen.Int[0, 36_000], Gen.OneOf(DateFormats), Around).Sample((before, days, format, after) =>
        {
            DateTime date = new DateTime(1950, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(days);
            string written = date.ToString(format, CultureInfo.InvariantCulture);
            string text = before + "= " + written + " ;" + after;
            int length = written.Split("T0")[0].Length;
            Assert.Contains(new(DateOnly.FromDateTime(date), new(before.Length + 2, length)), DateRecognizer.Recognize(text, CancellationToken.None));
        }, seed: "0N0XIzNsQ0O2", iter: 5_000);

    [Fact]
    public void A_phrase_of_the_text_is_found_at_its_place() =>
        Gen.Select(Around, Gen.String[Gen.Char["abÄß -.&'1"], 1, 20], Around).Sample((before, phrase, after) =>
        {
            string text = before + " " + phrase + " " + after;
            TextSpan expected = new(before.Length + 1 + phrase.Length - phrase.TrimStart().Length, phrase.Trim().Length);
            Assert.Equal(phrase.Trim().Length > 0, new Words(text, CancellationToken.None).Find(phrase.ToUpperInvariant()).Contains(expected));
        }, seed: "0N0XIzNsQ0O2", iter: 5_000);

    [Fact]
    public void An_identifier_of_the_text_is_found_at_its_place() =>
        Gen.Select(Around, Gen.String[Gen.Char["ABC123"], 1, 20], Gen.Int[1, 6], Around).Sample((before, identifier, group, after) =>
        {
            string written = identifier.Length < 4 ? identifier : string.Join('-', identifier.Chunk(group).Select(part => new string(part)));
            string text = before + "#" + written + "#" + after;
            Assert.Contains(new(before.Length + 1, written.Length), new Identifiers(text, CancellationToken.None).Find(identifier));
        }, seed: "0N0XIzNsQ0O2", iter: 5_000);

    [Fact]
    public void Any_text_at_all_gives_spans_within_it() =>
        Gen.String[Gen.Char["01 .,-/'()€$EURmar\u00A0\n\uD800é"], 0, 60].Sample(text =>
        {
            IEnumerable<TextSpan> spans = MoneyRecognizer.Recognize(text, CancellationToken.None).Select(reading => reading.Span)
                .Concat(DateRecognizer.Recognize(text, CancellationToken.None).Select(reading => reading.Span))
                .Concat(new Words(text, CancellationToken.None).Find("1 mar"))
                .Concat(new Identifiers(text, CancellationToken.None).Find("mar1"));
            Assert.All(spans, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= text.Length, $"{span} in {text}"));
        }, seed: "0N0XIzNsQ0O2", iter: 20_000);

    private static string Format(decimal value, string group, string mark, bool alwaysDecimals)
    {
        string plain = value.ToString(alwaysDecimals ? "#,##0.00" : "#,##0.##", CultureInfo.InvariantCulture);
        string[] parts = plain.Split('.');
        return parts[0].Replace(",", group, StringComparison.Ordinal) + (parts.Length > 1 ? mark + parts[1] : "");
    }
}
