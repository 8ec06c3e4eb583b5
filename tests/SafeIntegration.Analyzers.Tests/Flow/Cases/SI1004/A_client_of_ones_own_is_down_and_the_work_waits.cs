// The same client, and callers that let the failure stop the item.
using System.Globalization;
using SafeIntegration;

namespace Invoicing.Currencies.Waiting;

public sealed class RateClient(HttpClient http)
{
    public async Task<decimal> ReadAsync(string currency) =>
        decimal.Parse(await http.GetStringAsync($"rates/{currency}"), CultureInfo.InvariantCulture);
}

public sealed class Invoicing(RateClient rates, ILogger<Invoicing> logger)
{
    public async Task PostAllAsync(IReadOnlyList<Guid> invoices)
    {
        foreach (Guid invoice in invoices)
        {
            decimal rate;
            try
            {
                rate = await rates.ReadAsync("usd");
            }
            catch (HttpRequestException problem)
            {
                logger.LogWarning(problem, "Invoice {Invoice} waits for a rate", invoice);
                continue;
            }

            Post(invoice, rate);
        }
    }

    public async Task CountAsync(Guid invoice)
    {
        int tries = 0;
        string state = "open";
        try
        {
            tries++;
            await NotifyAsync(invoice);
            state = "told";
        }
        catch (HttpRequestException)
        {
            state = "failed";
        }

        Mark(invoice, state, tries);
    }

    private async Task NotifyAsync(Guid invoice) => await rates.ReadAsync(invoice.ToString());

    [Effect]
    private static void Post(Guid invoice, decimal rate) => Console.WriteLine($"{invoice}: {rate}");

    [Effect]
    private static void Mark(Guid invoice, string state, int tries) => Console.WriteLine($"{invoice}: {state} after {tries}");
}
