using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("Invoice «INV-2024-0815»", "INV-2024-0815")]
    [InlineData("Invoice «inv-2024-0815»", "INV-2024-0815")]
    [InlineData("Invoice «INV 2024/0815».", "INV-2024-0815")]
    [InlineData("Invoice «INV2024.0815»", "INV-2024-0815")]
    [InlineData("IBAN: «DE89 3704 0044 0532 0130 00»", "DE89370400440532013000")]
    [InlineData("No.«12345»", "12345")]
    [InlineData("#«12345»;", "12345")]
    [InlineData("«RE – 2024 – 1»", "RE-2024-1")]
    [InlineData("«RE#12/3»", "re#123")]
    [InlineData("«INV-12».", "INV-12")]
    [InlineData("- «INV-12» -", "INV-12")]
    [InlineData("«ABCD» and «ab-cd»", "abcd")]
    public void An_identifier_is_found_whatever_its_separators_and_case(string marked, string identifier) => AssertFound(marked, identifier);

    [Theory]
    [InlineData("INV-123", "INV-12")]
    [InlineData("XINV-12", "INV-12")]
    [InlineData("INV-12É", "INV-12")]
    [InlineData("12345", "2345")]
    [InlineData("RE#123", "RE123")]
    [InlineData("INV-12-3", "INV-12")]
    [InlineData("INV-12/3", "INV-12")]
    [InlineData("INV-12.3", "INV-12")]
    [InlineData("INV-12_3", "INV-12")]
    [InlineData("R18-0031", "0031")]
    [InlineData("18.0031", "0031")]
    public void A_part_of_a_longer_identifier_is_not_found(string text, string identifier) => AssertFound(text, identifier);

    [Theory]
    [InlineData("INV-\n2024", "INV-2024")]
    [InlineData("INV     2024", "INV-2024")]
    public void A_line_break_or_a_wide_gap_keeps_identifiers_apart(string text, string identifier) => AssertFound(text, identifier);

    [Theory]
    [InlineData("«A1» A 1 A-1", "a1")]
    [InlineData("1 2 «12» 1.2", "12")]
    [InlineData("«A-1» A1", "A-1")]
    public void With_fewer_than_four_letters_and_digits_separators_matter(string marked, string identifier) => AssertFound(marked, identifier);

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("#")]
    public void An_identifier_without_letters_and_digits_is_not_found(string identifier) => AssertFound("a - # b", identifier);

    private static void AssertFound(string marked, string identifier)
    {
        string text = Marked.Text(marked);
        Assert.Equal(marked, Marked.Mark(text, new Identifiers(text, CancellationToken.None).Find(identifier)));
    }
}
