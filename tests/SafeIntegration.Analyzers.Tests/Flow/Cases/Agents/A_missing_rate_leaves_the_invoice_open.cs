using System.Collections.Concurrent;
using System.Globalization;

namespace Billing.Rates;

public sealed record Invoice(Guid Id, string Currency, decimal Net);

public interface IRates
{
    Task<decimal?> FindAsync(string currency, CancellationToken cancellationToken);
}

public sealed class CentralBankRates(HttpClient http, ILogger<CentralBankRates> logger) : IRates
{
    public async Task<decimal?> FindAsync(string currency, CancellationToken cancellationToken)
    {
        try
        {
            string text = await http.GetStringAsync($"rates/{currency}", cancellationToken);
            return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal rate) && rate is > 0.0001m and < 10_000m ? rate : null;
        }
        catch (HttpRequestException e)
        {
            logger.LogWarning(e, "There is no rate for {Currency} today.", currency);
            return null;
        }
    }
}

public sealed class RememberedRates(IRates inner, TimeProvider clock) : IRates
{
    private readonly ConcurrentDictionary<(string Currency, DateOnly Day), decimal> _known = new();

    public async Task<decimal?> FindAsync(string currency, CancellationToken cancellationToken)
    {
        var key = (currency, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (_known.TryGetValue(key, out decimal known))
            return known;

        decimal? rate = await inner.FindAsync(currency, cancellationToken);
        if (rate is { } value)
            _known.TryAdd(key, value);
        return rate;
    }
}

public sealed class InvoiceRun(IRates rates, HttpClient ledger, ILogger<InvoiceRun> logger)
{
    public async Task<IReadOnlyList<Guid>> RunAsync(IEnumerable<Invoice> invoices, CancellationToken cancellationToken)
    {
        var open = new List<Guid>();
        foreach (Invoice invoice in invoices)
        {
            if (await rates.FindAsync(invoice.Currency, cancellationToken) is not { } rate)
            {
                logger.LogError("{Invoice} stays open.", invoice.Id);
                open.Add(invoice.Id);
                continue;
            }

            var entry = new { invoice.Id, Total = decimal.Round(invoice.Net * rate, 2) };
            using HttpResponseMessage response = await ledger.PostAsJsonAsync("entries", entry, cancellationToken);
            response.EnsureSuccessStatusCode();
        }

        return open;
    }
}
