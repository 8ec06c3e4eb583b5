using System.Diagnostics.Metrics;

namespace Exchanges.Tracking;

public sealed record TrackingEvent(string Status, string? Place);

public sealed record TrackingView(string Text, string Place, decimal Progress);

public sealed class TrackingMetrics(IMeterFactory meters)
{
    private readonly Counter<int> _asked = meters.Create("Exchanges.Tracking").CreateCounter<int>("asked");

    public void Asked(string carrier) => _asked.Add(1, new KeyValuePair<string, object?>("carrier", carrier));
}

public static class TrackingEndpoints
{
    public static void MapTracking(this IEndpointRouteBuilder app) => app.MapGet("/track/{carrier}/{number}", TrackAsync);

    private static async Task<IResult> TrackAsync(
        string carrier, string number, HttpClient client, TrackingMetrics metrics, ILogger<TrackingMetrics> logger, CancellationToken cancellationToken)
    {
        metrics.Asked(carrier);
        TrackingEvent? last;
        try
        {
            last = await client.GetFromJsonAsync<TrackingEvent>($"{Uri.EscapeDataString(number)}/last", cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            logger.LogWarning(failure, "{Carrier} says nothing about {Number}", carrier, number);
            last = new TrackingEvent("unknown", null);
        }

        decimal progress = last?.Status switch
        {
            "delivered" => 1m,
            "in_delivery" => 0.8m,
            _ => 0.1m,
        };
        return Results.Ok(new TrackingView(last?.Status ?? "announced", last?.Place ?? "on its way", progress));
    }
}
