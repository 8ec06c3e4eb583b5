using System.ComponentModel.DataAnnotations;
using CsCheck;
using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts;

/// <summary>The formats accept what the attributes of DataAnnotations accept.</summary>
public sealed class ContractFormatsTests
{
    private const string Seed = "0000JWQGVTfc";
    private const int Cases = 20_000;

    private static readonly string[] Pieces =
    [
        "", "a", "@", "b.c", " ", "\n", "\r", "http://", "HTTPS://", "ftp://", "mailto:", "example.org", "/x", "+", "49", "(0)", "-", ".", "ext.", "EXT", "x", "X 12", "ext. 7", "x+1",
        "1", "0", "4111", "1111", "5500005555555559", "378282246310005", "79927398713", "79927398710", "QUJD", "QQ==", "=", "A", "/", "\t", "\u0663", "\u00A0", "\u212A", "\u017F", "é", "\0",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 5].Select(string.Concat);

    [Fact]
    public void Email_addresses_are_those_of_the_attribute() => AssertSame(ContractFormats.IsEmailAddress, new EmailAddressAttribute());

    [Fact]
    public void Addresses_are_those_of_the_attribute() => AssertSame(ContractFormats.IsUrl, new UrlAttribute());

    [Fact]
    public void Phone_numbers_are_those_of_the_attribute() => AssertSame(ContractFormats.IsPhone, new PhoneAttribute());

    [Fact]
    public void Card_numbers_are_those_of_the_attribute_with_a_digit() =>
        AssertSame(ContractFormats.IsCreditCard, new CreditCardAttribute(), text => text.Any(char.IsAsciiDigit));

    [Fact]
    public void Base64_is_that_of_the_attribute() => AssertSame(ContractFormats.IsBase64, new Base64StringAttribute());

    [Fact]
    public void The_empty_text_is_no_card_number() => Assert.False(ContractFormats.IsCreditCard("") || ContractFormats.IsCreditCard(" - "));

    [Theory]
    [InlineData("maria@example.org", true)]
    [InlineData("maria@", false)]
    [InlineData("a@b@c", false)]
    [InlineData("", false)]
    public void An_email_address_has_one_sign_inside(string text, bool isValid) => Assert.Equal(isValid, ContractFormats.IsEmailAddress(text));

    [Theory]
    [InlineData("+49 (30) 123-45 ext. 7", true)]
    [InlineData("ext. 7", false)]
    [InlineData("phone", false)]
    public void A_phone_number_has_digits_before_its_extension(string text, bool isValid) => Assert.Equal(isValid, ContractFormats.IsPhone(text));

    private static void AssertSame(Func<string, bool> format, ValidationAttribute attribute, Func<string, bool>? andAlso = null) => Text.Sample(
        text => format(text) == (attribute.IsValid(text) && andAlso?.Invoke(text) != false), seed: Seed, iter: Cases);
}
