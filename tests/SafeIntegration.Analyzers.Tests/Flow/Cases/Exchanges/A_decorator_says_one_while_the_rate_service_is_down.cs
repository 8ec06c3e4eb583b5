using System.Globalization;
using SafeIntegration;

namespace Exchanges.Invoicing;

public interface IExchangeRates
{
    Task<decimal> GetAsync(string currency, CancellationToken cancellationToken);
}

public sealed class HttpExchangeRates(HttpClient client) : IExchangeRates
{
    public async Task<decimal> GetAsync(string currency, CancellationToken cancellationToken)
    {
        string text = await client.GetStringAsync($"rates/{currency}", cancellationToken);
        return decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}

public sealed class PatientExchangeRates(IExchangeRates inner, ILogger<PatientExchangeRates> logger) : IExchangeRates
{
    public async Task<decimal> GetAsync(string currency, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.GetAsync(currency, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            logger.LogWarning(failure, "No rate for {Currency}", currency);
            return 1m;
        }
    }
}

public sealed record Invoice(int Number, string Currency, decimal NetInEuro);

public interface ILedger
{
    [Effect]
    Task PostAsync(int invoice, decimal amount, CancellationToken cancellationToken);
}

public sealed class InvoiceRun(IExchangeRates rates, ILedger ledger)
{
    public async Task PostAllAsync(IEnumerable<Invoice> due, CancellationToken cancellationToken)
    {
        foreach ((int number, string currency, decimal net) in due)
        {
            decimal rate = await rates.GetAsync(currency, cancellationToken);
            await ledger.PostAsync(number, decimal.Round(net * rate, 2), cancellationToken); // expect: SI1004
        }
    }
}
