using System.Collections.Frozen;

namespace Freight.Surcharges;

public sealed record Destination(string Country, decimal Kilometres);

public sealed class SurchargeRun(HttpClient geocoder, IHttpClientFactory clients, ILogger<SurchargeRun> logger)
{
    private static readonly decimal Furthest = 6_000m;

    private static readonly FrozenDictionary<string, decimal> PerKilometre = new Dictionary<string, decimal>
    {
        ["CH"] = 0.09m,
        ["NO"] = 0.12m,
        ["GB"] = 0.11m,
    }.ToFrozenDictionary();

    public async Task RunAsync(IReadOnlyList<int> shipments, CancellationToken cancellationToken)
    {
        HttpClient billing = clients.CreateClient("billing");
        foreach (int shipment in shipments)
        {
            Destination? destination = await geocoder.GetFromJsonAsync<Destination>($"shipments/{shipment}/destination", cancellationToken);
            if (destination is null || destination.Kilometres < 1m || destination.Kilometres > Furthest)
            {
                logger.LogWarning("Shipment {Shipment} has no usable destination", shipment);
                continue;
            }

            decimal rate = PerKilometre.GetValueOrDefault(destination.Country, 0.02m);
            using HttpResponseMessage response = await billing.PostAsJsonAsync($"shipments/{shipment}/rate", new { rate }, cancellationToken); // expect: SI1005
            response.EnsureSuccessStatusCode();
        }
    }
}
