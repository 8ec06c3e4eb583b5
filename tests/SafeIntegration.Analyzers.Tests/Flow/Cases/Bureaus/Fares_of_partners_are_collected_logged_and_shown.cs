using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Travel.Fares;

public sealed record Fare(string Carrier, string OfferId, decimal Price, bool Refundable);

public sealed record FareDetails(string OfferId, string Baggage, string Rules);

public sealed class FareSearch(IHttpClientFactory clients, ILogger<FareSearch> logger)
{
    private static readonly Meter Meter = new("Travel.Fares");
    private static readonly Histogram<double> Prices = Meter.CreateHistogram<double>("fares.price");

    private readonly ConcurrentDictionary<string, FareDetails> _details = new();

    public async Task<IReadOnlyList<Fare>> FindAsync(string from, string to, CancellationToken cancellationToken)
    {
        string[] partners = ["rail", "coach", "air"];
        Fare[][] found = await Task.WhenAll(partners.Select(partner => AskAsync(partner, from, to, cancellationToken)));

        List<Fare> fares = [.. found.SelectMany(list => list).OrderBy(fare => fare.Price)];
        foreach (Fare fare in fares)
        {
            Prices.Record((double)fare.Price, new KeyValuePair<string, object?>("carrier", fare.Carrier));
            if (!fare.Refundable)
                logger.LogDebug("{Offer} of {Carrier} is not refundable", fare.OfferId, fare.Carrier);
        }

        if (fares is [var cheapest, ..] && !_details.ContainsKey(cheapest.OfferId))
        {
            HttpClient client = clients.CreateClient("rules");
            FareDetails? details = await client.GetFromJsonAsync<FareDetails>($"offers/{Uri.EscapeDataString(cheapest.OfferId)}", cancellationToken);
            if (details is not null)
                _details[cheapest.OfferId] = details;
        }

        return fares;
    }

    private async Task<Fare[]> AskAsync(string partner, string from, string to, CancellationToken cancellationToken)
    {
        try
        {
            return await clients.CreateClient(partner).GetFromJsonAsync<Fare[]>($"fares?from={from}&to={to}", cancellationToken) ?? [];
        }
        catch (HttpRequestException e)
        {
            logger.LogWarning(e, "{Partner} has no fares now", partner);
            return [];
        }
    }
}

public static class FareEndpoints
{
    public static void MapFares(this IEndpointRouteBuilder app) =>
        app.MapGet("/fares", async (string from, string to, FareSearch search, CancellationToken cancellationToken) =>
            Results.Ok(await search.FindAsync(from, to, cancellationToken)));
}
