// shape: ContinueWith that answers for a faulted task
using System.Globalization;
using SafeIntegration;

namespace Invoicing.Rates;

public interface IInvoiceBook
{
    [Effect]
    Task PostAsync(Guid invoice, decimal euros);
}

public sealed class RateClient(HttpClient http)
{
    public Task<decimal> ReadAsync(string currency) => http
        .GetStringAsync($"rates/{currency}")
        .ContinueWith(
            answer => answer.IsFaulted ? 1m : decimal.Parse(answer.Result, CultureInfo.InvariantCulture),
            TaskScheduler.Default);
}

public sealed class InvoicePosting(RateClient rates, IInvoiceBook book)
{
    public async Task PostAsync(Guid invoice, decimal amount)
    {
        decimal rate = await rates.ReadAsync("usd");
        await book.PostAsync(invoice, Math.Round(amount * rate, 2)); // expect: SI1004
    }
}
