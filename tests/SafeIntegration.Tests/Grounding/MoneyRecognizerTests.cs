using System.Globalization;
using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

public sealed class MoneyRecognizerTests
{
    [Theory]
    [InlineData("Total «1234.56»", "1234.56")]
    [InlineData("Total «1,234.56»", "1234.56")]
    [InlineData("Total «1.234,56»", "1234.56")]
    [InlineData("Total «1234,56»", "1234.56")]
    [InlineData("Total «1 234,56»", "1234.56")]
    [InlineData("Total «1\u00A0234,56»", "1234.56")]
    [InlineData("Total «1\u202F234,56»", "1234.56")]
    [InlineData("Total «1\u2009234,56»", "1234.56")]
    [InlineData("Total «1'234.56»", "1234.56")]
    [InlineData("Total «1’234.56»", "1234.56")]
    [InlineData("Total «1,234,567.89»", "1234567.89")]
    [InlineData("Total «1.234.567,89»", "1234567.89")]
    [InlineData("Total «1 234 567,89»", "1234567.89")]
    [InlineData("Total «12,34,567.89»", "1234567.89")]
    [InlineData("Total «1,234,567»", "1234567")]
    [InlineData("Total «0.50»", "0.5")]
    [InlineData("Total «0,5»", "0.50")]
    [InlineData("Total «119»", "119.00")]
    [InlineData("Total «119.00».", "119")]
    [InlineData("Price «0.12345» per unit", "0.12345")]
    [InlineData("«7»", "7")]
    public void A_number_is_found_in_every_style(string marked, string value) => AssertFound(marked, value);

    [Theory]
    [InlineData("«1.234»", "1234")]
    [InlineData("«1.234»", "1.234")]
    [InlineData("«1,234»", "1234")]
    [InlineData("«1,234»", "1.234")]
    public void A_single_separator_before_three_digits_is_read_both_ways(string marked, string value) => AssertFound(marked, value);

    [Theory]
    [InlineData("«-12.50»", "-12.50")]
    [InlineData("«−12.50»", "-12.50")]
    [InlineData("«–12.50»", "-12.50")]
    [InlineData("«− 12.50»", "-12.50")]
    [InlineData("«1.234,56-» EUR", "-1234.56")]
    [InlineData("«1.234,56−»", "-1234.56")]
    [InlineData("«-€ 12.50»", "-12.50")]
    [InlineData("«-EUR 12.50»", "-12.50")]
    [InlineData("«-$12.50»", "-12.50")]
    [InlineData("€ «-12.50»", "-12.50")]
    [InlineData("EUR«-12.50»", "-12.50")]
    [InlineData("«(1,234.56)»", "-1234.56")]
    [InlineData("«($1,234.56)»", "-1234.56")]
    [InlineData("«(12.50 EUR)»", "-12.50")]
    public void A_minus_mark_belongs_to_the_number(string marked, string value) => AssertFound(marked, value);

    [Theory]
    [InlineData("-12.50")]
    [InlineData("12.50-")]
    [InlineData("−12.50")]
    [InlineData("− 12.50")]
    [InlineData("(12.50)")]
    [InlineData("-€12.50")]
    public void A_positive_value_is_not_found_in_a_number_with_a_minus_mark(string text) => AssertFound(text, "12.50");

    [Theory]
    [InlineData("Total - «12.50»", "12.50")]
    [InlineData("Total «- 12.50»", "-12.50")]
    public void A_dash_and_a_space_before_a_number_may_be_a_minus_or_a_dash(string marked, string value) => AssertFound(marked, value);

    [Theory]
    [InlineData("----- «12.50» -----", "12.50")]
    [InlineData("Total: .......«12.50»", "12.50")]
    [InlineData("Total- «12.50»", "12.50")]
    [InlineData("(incl. VAT «12.50»)", "12.50")]
    public void A_rule_a_leader_or_a_loose_parenthesis_is_no_minus(string marked, string value) => AssertFound(marked, value);

    [Theory]
    [InlineData("€«12.50»")]
    [InlineData("€ «12.50»")]
    [InlineData("«12.50»€")]
    [InlineData("«12.50» €")]
    [InlineData("$«12.50»")]
    [InlineData("US$«12.50»")]
    [InlineData("R$ «12.50»")]
    [InlineData("£«12.50»")]
    [InlineData("EUR«12.50»")]
    [InlineData("«12.50»EUR")]
    [InlineData("«12.50»eur")]
    [InlineData("CHF «12.50»")]
    [InlineData("Fr.«12.50»")]
    [InlineData("«12,50»kr")]
    [InlineData("kr «12,50»")]
    [InlineData("«12,50»zł")]
    [InlineData("«12.50»€/h")]
    [InlineData("Total€«12.50»")]
    [InlineData("Total:«12.50»")]
    [InlineData("Total=«12.50»")]
    [InlineData("|«12.50»|")]
    [InlineData("(EUR)«12.50»")]
    public void Currency_marks_and_punctuation_may_touch_a_number(string marked) => AssertFound(marked, "12.50");

    [Theory]
    [InlineData("kr «12»,-")]
    [InlineData("«12»,--")]
    [InlineData("CHF «12».-")]
    [InlineData("CHF «12».—")]
    [InlineData("«12»,- EUR")]
    public void A_dash_in_place_of_decimals_means_none(string marked) => AssertFound(marked, "12");

    [Theory]
    [InlineData("INV-1234.56", "1234.56")]
    [InlineData("INV1234.56", "1234.56")]
    [InlineData("INV_1234.56", "1234.56")]
    [InlineData("A/1234", "1234")]
    [InlineData("1234A", "1234")]
    [InlineData("1234-A", "1234")]
    [InlineData("12kg", "12")]
    [InlineData("XEUR12.50", "12.50")]
    [InlineData("12.50EURO2", "12.50")]
    [InlineData("0012345", "12345")]
    public void A_part_of_an_identifier_is_no_number(string text, string value) => AssertFound(text, value);

    [Theory]
    [InlineData("12.03.2024", "12.03")]
    [InlineData("12.03.2024", "2024")]
    [InlineData("12.03.24", "12.03")]
    [InlineData("2024-03-12", "2024")]
    [InlineData("2024-03-12", "3")]
    [InlineData("2024-03-12", "12")]
    [InlineData("2024-03-12", "-12")]
    [InlineData("12/03/2024", "12")]
    [InlineData("12/03/2024", "2024")]
    [InlineData("12:30", "12")]
    [InlineData("12:30", "30")]
    [InlineData("192.168.1.10", "192.168")]
    public void A_part_of_a_date_a_time_or_an_address_is_no_number(string text, string value) => AssertFound(text, value);

    [Theory]
    [InlineData("11234.56", "1234.56")]
    [InlineData("1234.567", "1234.56")]
    [InlineData("1,234.56", "234.56")]
    [InlineData("1\u00A0234,56", "234.56")]
    [InlineData("1'234.56", "1")]
    [InlineData("10-20", "10")]
    [InlineData("10-20", "20")]
    [InlineData("10–20", "-20")]
    [InlineData("12€50", "12")]
    [InlineData("12€50", "50")]
    [InlineData("Total .50", "50")]
    [InlineData("12,34.56", "1234.56")]
    [InlineData("1,23.456", "123.456")]
    [InlineData("1.234.56", "1234.56")]
    [InlineData("01,234.56", "1234.56")]
    [InlineData("12345678901234567890123456789", "12345678901234567890123456789")]
    public void A_part_of_a_longer_or_malformed_number_is_no_number(string text, string value) => AssertFound(text, value);

    [Theory]
    [InlineData("«2» 350,00 700,00", "2")]
    [InlineData("2 «350,00» 700,00", "350")]
    [InlineData("2 350,00 «700,00»", "700")]
    [InlineData("«2 350,00» 700,00", "2350")]
    public void Numbers_in_columns_are_read_apart_and_together(string marked, string value) => AssertFound(marked, value);

    [Fact]
    public void A_full_width_or_foreign_digit_next_to_a_number_makes_it_longer() => AssertFound("１2.50 2.50٣", "2.50");

    private static void AssertFound(string marked, string value)
    {
        string text = Marked.Text(marked);
        decimal sought = decimal.Parse(value, CultureInfo.InvariantCulture);
        IEnumerable<TextSpan> found = MoneyRecognizer.Recognize(text, CancellationToken.None)
            .Where(reading => reading.Value == sought).Select(reading => reading.Span);
        Assert.Equal(marked, Marked.Mark(text, found));
    }
}
