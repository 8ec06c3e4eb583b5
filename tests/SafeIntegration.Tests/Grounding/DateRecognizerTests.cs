using System.Globalization;
using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

public sealed class DateRecognizerTests
{
    [Theory]
    [InlineData("Date: «2024-03-12»")]
    [InlineData("«2024/03/12»")]
    [InlineData("«2024.03.12»")]
    [InlineData("«20240312»")]
    [InlineData("«2024-03-12»T10:30:00Z")]
    [InlineData("«20240312»T103000")]
    [InlineData("«12.03.2024»")]
    [InlineData("«12.3.2024»")]
    [InlineData("«12. 3. 2024»")]
    [InlineData("«12.03.24»")]
    [InlineData("am «12.03.2024».")]
    [InlineData("Datum:«12.03.2024»,")]
    [InlineData("«12/03/2024»")]
    [InlineData("«03/12/2024»")]
    [InlineData("«3/12/24»")]
    [InlineData("«12-03-2024»")]
    [InlineData("«12–03–2024»")]
    [InlineData("«12.03.2024»-15.03.2024")]
    [InlineData("01.03.2024–«12.03.2024»")]
    [InlineData("«2024-03-12»/2024-03-31")]
    public void A_date_in_figures_is_found(string marked) => AssertFound(marked, "2024-03-12");

    [Theory]
    [InlineData("«12 March 2024»")]
    [InlineData("«12th March 2024»")]
    [InlineData("«12th of March, 2024»")]
    [InlineData("«March 12, 2024»")]
    [InlineData("«March 12th 2024»")]
    [InlineData("Tuesday, «MARCH 12 2024».")]
    [InlineData("«Mar. 12, 2024»")]
    [InlineData("«12 Mar 24»")]
    [InlineData("«12 Mar '24»")]
    [InlineData("«12-Mar-2024»")]
    [InlineData("«12/Mar/2024»")]
    [InlineData("«12MAR2024»")]
    [InlineData("«2024-Mar-12»")]
    [InlineData("den «12. März 2024»")]
    [InlineData("«12. MÄRZ 2024»")]
    [InlineData("«12.März 2024»")]
    [InlineData("le «12 mars 2024»")]
    [InlineData("«12 de marzo de 2024»")]
    [InlineData("«12 de março de 2024»")]
    [InlineData("«12 marzo 2024»")]
    [InlineData("«12 maart 2024»")]
    [InlineData("«12. mars 2024» kl. 10")]
    public void A_date_with_the_month_s_name_is_found(string marked) => AssertFound(marked, "2024-03-12");

    [Theory]
    [InlineData("«1er janvier 2024»", "2024-01-01")]
    [InlineData("«1º de enero de 2024»", "2024-01-01")]
    [InlineData("«2nd Feb 2024»", "2024-02-02")]
    [InlineData("«3 février 2024»", "2024-02-03")]
    [InlineData("«3 févr. 2024»", "2024-02-03")]
    [InlineData("«5 AVRIL 2024»", "2024-04-05")]
    [InlineData("«1. Mai 2024»", "2024-05-01")]
    [InlineData("«1. Juni 2024»", "2024-06-01")]
    [InlineData("«14 juil. 2024»", "2024-07-14")]
    [InlineData("«15 AOÛT 2024»", "2024-08-15")]
    [InlineData("«Sept. 3rd, 2024»", "2024-09-03")]
    [InlineData("«3 ottobre 2024»", "2024-10-03")]
    [InlineData("«3. Okt. 2024»", "2024-10-03")]
    [InlineData("«24. desember 2024»", "2024-12-24")]
    [InlineData("«31. Dez. 2024»", "2024-12-31")]
    [InlineData("«29.02.2024»", "2024-02-29")]
    public void Month_names_and_ordinals_of_many_languages_are_read(string marked, string date) => AssertFound(marked, date);

    [Theory]
    [InlineData("«03/04/2024»", "2024-04-03")]
    [InlineData("«03/04/2024»", "2024-03-04")]
    [InlineData("«03-04-2024»", "2024-03-04")]
    public void Day_and_month_in_doubt_are_read_both_ways(string marked, string date) => AssertFound(marked, date);

    [Fact]
    public void With_dots_the_day_comes_first() => AssertFound("03.04.2024", "2024-03-04");

    [Theory]
    [InlineData("«01.01.49»", "2049-01-01")]
    [InlineData("«01.01.50»", "1950-01-01")]
    public void Two_digit_years_are_1950_to_2049(string marked, string date) => AssertFound(marked, date);

    [Theory]
    [InlineData("12.03.20245")]
    [InlineData("112.03.2024")]
    [InlineData("A12.03.2024")]
    [InlineData("12.03.2024.1")]
    [InlineData("1.12.03.2024")]
    [InlineData("RE-2024-03-12")]
    [InlineData("2024-03-12-0001")]
    [InlineData("2024-03-12X")]
    [InlineData("12.03-2024")]
    [InlineData("202403121")]
    [InlineData("12 March")]
    [InlineData("March 2024")]
    [InlineData("12 Marchs 2024")]
    [InlineData("12 March\n2024")]
    [InlineData("112 March 2024")]
    public void A_part_of_something_longer_or_incomplete_is_no_date(string text) => AssertFound(text, "2024-03-12");

    [Theory]
    [InlineData("12 March 24:30")]
    [InlineData("March 12, 24.50 EUR")]
    public void A_time_or_an_amount_behind_day_and_month_is_no_year(string text) => AssertFound(text, "2024-03-12");

    [Theory]
    [InlineData("30.02.2024")]
    [InlineData("2024-13-01")]
    [InlineData("00.00.0000")]
    [InlineData("99/99/9999")]
    [InlineData("20241399")]
    [InlineData("29 February 2023")]
    public void An_impossible_day_is_no_date(string text) => Assert.Empty(DateRecognizer.Recognize(text, CancellationToken.None));

    private static void AssertFound(string marked, string date)
    {
        string text = Marked.Text(marked);
        DateOnly sought = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        IEnumerable<TextSpan> found = DateRecognizer.Recognize(text, CancellationToken.None)
            .Where(reading => reading.Value == sought).Select(reading => reading.Span);
        Assert.Equal(marked, Marked.Mark(text, found));
    }
}
