using System.Globalization;
using BackOffice.Invoices;

namespace BackOffice.Tests.Invoices;

public sealed class VatRatesTests
{
    [Theory]
    [InlineData("100.00", "19.00")]
    [InlineData("-198.00", "-10.89")]
    [InlineData("17.46", "3.34")]
    [InlineData("250.00", "0.00")]
    public void A_share_that_is_a_rate_is_explained(string net, string vat) => Assert.True(VatRates.Explain(Amount(net), Amount(vat)));

    [Theory]
    [InlineData("-198.00", "-20.48")]
    [InlineData("100.00", "-19.00")]
    [InlineData("100.00", "120.00")]
    [InlineData("0.00", "19.00")]
    public void Amounts_that_only_add_up_are_not(string net, string vat) => Assert.False(VatRates.Explain(Amount(net), Amount(vat)));

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
