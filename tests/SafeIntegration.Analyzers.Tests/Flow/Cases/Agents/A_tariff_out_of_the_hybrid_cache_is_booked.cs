using Microsoft.Extensions.Caching.Hybrid;

namespace Energy;

public sealed record Tariff(string Code, decimal PricePerUnit, decimal BasePrice);

public sealed record Meter(Guid Id, string Zone, int Units);

public interface ITariffs
{
    ValueTask<Tariff> FindAsync(string zone, CancellationToken cancellationToken);
}

public sealed class GridTariffs(HybridCache cache, HttpClient grid) : ITariffs
{
    private static readonly HybridCacheEntryOptions Hour = new() { Expiration = TimeSpan.FromHours(1) };

    public ValueTask<Tariff> FindAsync(string zone, CancellationToken cancellationToken) =>
        cache.GetOrCreateAsync(
            $"tariff:{zone}",
            (grid, zone),
            static async (state, token) => await LoadAsync(state.grid, state.zone, token),
            Hour,
            cancellationToken: cancellationToken);

    private static async Task<Tariff> LoadAsync(HttpClient grid, string zone, CancellationToken cancellationToken) =>
        await grid.GetFromJsonAsync<Tariff>($"tariffs/{Uri.EscapeDataString(zone)}", cancellationToken)
            ?? throw new InvalidDataException($"Zone {zone} has no tariff.");
}

public sealed class MeterBilling(ITariffs tariffs, HttpClient ledger)
{
    public async Task BillAsync(IReadOnlyCollection<Meter> meters, CancellationToken cancellationToken)
    {
        foreach (IGrouping<string, Meter> zone in meters.GroupBy(m => m.Zone))
        {
            Tariff tariff = await tariffs.FindAsync(zone.Key, cancellationToken);
            var bills = zone.Select(m => new { m.Id, Total = tariff.BasePrice + m.Units * tariff.PricePerUnit }).ToList();
            using HttpResponseMessage response = await ledger.PostAsJsonAsync("bills", bills, cancellationToken); // expect: SI1001
            response.EnsureSuccessStatusCode();
        }
    }
}
