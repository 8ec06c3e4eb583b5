using System.Globalization;
using SafeIntegration;

public sealed record Invoice(int Id, string Currency, decimal Net);

public interface IInvoices
{
    Task<IReadOnlyList<Invoice>> UnconvertedAsync(CancellationToken cancellationToken);

    [Effect]
    Task SetTotalAsync(int invoice, decimal total, CancellationToken cancellationToken);
}

public static class Resilient
{
    public static async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> call, T fallback, int attempts, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call(cancellationToken);
            }
            catch (HttpRequestException) when (attempt < attempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), cancellationToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or FormatException)
            {
                return fallback;
            }
        }
    }
}

public sealed class RateClient(HttpClient http)
{
    public async Task<decimal> FetchAsync(string currency, CancellationToken cancellationToken)
    {
        string text = await http.GetStringAsync($"rates/EUR/{currency}", cancellationToken);
        return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
    }
}

public sealed class ConversionJob(RateClient rates, IInvoices invoices)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (Invoice invoice in await invoices.UnconvertedAsync(cancellationToken))
        {
            decimal rate = await Resilient.ExecuteAsync(token => rates.FetchAsync(invoice.Currency, token), 1m, 3, cancellationToken);
            await invoices.SetTotalAsync(invoice.Id, invoice.Net * rate, cancellationToken); // expect: SI1004
        }
    }
}
