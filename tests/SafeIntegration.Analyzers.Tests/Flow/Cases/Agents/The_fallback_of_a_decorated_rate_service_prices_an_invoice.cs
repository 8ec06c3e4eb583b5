using System.Globalization;

namespace Billing;

public sealed record Invoice(Guid Id, string Currency, decimal Net);

public interface IExchangeRates
{
    Task<decimal> GetAsync(string currency, CancellationToken cancellationToken);
}

public sealed class BankRates(HttpClient http) : IExchangeRates
{
    public async Task<decimal> GetAsync(string currency, CancellationToken cancellationToken)
    {
        string text = await http.GetStringAsync($"rates/{currency}", cancellationToken);
        return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
    }
}

public sealed class ForgivingRates(IExchangeRates inner, ILogger<ForgivingRates> logger) : IExchangeRates
{
    public async Task<decimal> GetAsync(string currency, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.GetAsync(currency, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            logger.LogWarning(e, "The bank does not answer.");
            return 1m;
        }
    }
}

public sealed class InvoiceService(IExchangeRates rates, HttpClient ledger)
{
    public async Task IssueAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        decimal rate = await rates.GetAsync(invoice.Currency, cancellationToken);
        decimal total = decimal.Round(invoice.Net * rate, 2);
        using HttpResponseMessage response = await ledger.PostAsJsonAsync("entries", new { invoice.Id, total }, cancellationToken); // expect: SI1004
        response.EnsureSuccessStatusCode();
    }
}

public static class BillingRegistration
{
    public static IServiceCollection AddBilling(this IServiceCollection services)
    {
        services.AddHttpClient<BankRates>(c => c.BaseAddress = new Uri("https://bank.example/"));
        services.AddTransient<IExchangeRates>(s => new ForgivingRates(s.GetRequiredService<BankRates>(), s.GetRequiredService<ILogger<ForgivingRates>>()));
        services.AddHttpClient<InvoiceService>(c => c.BaseAddress = new Uri("https://ledger.example/"));
        return services;
    }
}
