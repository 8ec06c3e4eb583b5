namespace BackOffice.Invoices;

/// <summary>
/// The rates of value added tax in the countries that suppliers come from. Three amounts of a document add up by chance now and then, two lines and their subtotal for instance;
/// that the second is besides a rate of the first is rare.
/// </summary>
public static class VatRates
{
    // Some round the tax of each line, and not of their sum.
    private const decimal Rounding = 0.03m;

    // Germany, Austria, Switzerland, France, Belgium, Luxembourg, the Netherlands, the United Kingdom, Ireland; and none.
    private static readonly decimal[] s_percent =
        [0m, 2.1m, 2.6m, 3m, 3.8m, 4.8m, 5m, 5.5m, 6m, 7m, 8m, 8.1m, 9m, 10m, 12m, 13m, 13.5m, 14m, 17m, 19m, 20m, 21m, 23m];

    /// <summary>Whether <paramref name="vat"/> is a rate's share of <paramref name="net"/>, but for rounding. Signs must agree.</summary>
    public static bool Explain(decimal net, decimal vat) => s_percent.Any(percent => Math.Abs(net * percent / 100 - vat) <= Rounding);
}
