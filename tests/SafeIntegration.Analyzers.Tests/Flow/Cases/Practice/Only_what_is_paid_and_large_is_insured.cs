// shape: nested payload, conditions that the unknown does not meet
using SafeIntegration;

namespace Insurance;

public sealed record Sale(string State, Totals Totals);

public sealed record Totals(decimal Gross, string Currency);

public interface IInsurer
{
    [Effect]
    Task InsureAsync(long sale);
}

public sealed class InsuranceJob(HttpClient shop, IInsurer insurer)
{
    private const decimal Limit = 1_000m;

    public async Task RunAsync(IAsyncEnumerable<long> sales, CancellationToken cancellationToken)
    {
        await foreach (long number in sales.WithCancellation(cancellationToken))
        {
            Sale? sale = await shop.GetFromJsonAsync<Sale>($"sales/{number}", cancellationToken);
            if (sale is { State: "paid" or "settled", Totals: { Gross: > Limit, Currency: "EUR" } })
                await insurer.InsureAsync(number);
        }
    }
}
