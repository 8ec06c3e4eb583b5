// shape: helper with a catch that returns a default
using System.Globalization;
using SafeIntegration;

namespace Travel.Currency;

public sealed class RateClient(HttpClient rates, ILogger<RateClient> logger)
{
    public async Task<decimal> GetAsync(string pair)
    {
        try
        {
            string text = await rates.GetStringAsync($"rates/{pair}");
            return decimal.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (Exception problem) when (problem is HttpRequestException or FormatException)
        {
            logger.LogDebug(problem, "No rate for {Pair}", pair);
            return 1m;
        }
    }
}

public interface IInvoiceBook
{
    [Effect]
    Task BookAsync(Guid trip, decimal euros);
}

public sealed class TripInvoicing(RateClient rates, IInvoiceBook book)
{
    public async Task InvoiceAsync(Guid trip, decimal dollars)
    {
        decimal rate = await rates.GetAsync("usd-eur");
        await book.BookAsync(trip, decimal.Round(dollars * rate, 2)); // expect: SI1004
    }
}
