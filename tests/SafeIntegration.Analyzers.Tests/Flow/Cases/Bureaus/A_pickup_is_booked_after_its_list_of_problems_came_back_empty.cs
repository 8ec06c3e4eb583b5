using System.Collections.Frozen;

namespace Freight.Pickups;

public sealed record PickupNotice(string Carrier, decimal WeightKg, TimeSpan Window, DateTimeOffset PickupAt, string? Remark);

public static class PickupRules
{
    private static readonly FrozenSet<string> Carriers = new[] { "DHL", "GLS", "DPD" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly decimal Lightest = 0.05m;
    private static readonly decimal Heaviest = 31.5m;
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(8);
    private static readonly TimeSpan LeadTime = TimeSpan.FromHours(2);

    public static IReadOnlyList<string> Check(PickupNotice notice, DateTimeOffset now)
    {
        var problems = new List<string>();

        if (!Carriers.Contains(notice.Carrier))
            problems.Add($"Carrier '{notice.Carrier}' does not collect here.");

        if (notice.WeightKg < Lightest || notice.WeightKg > Heaviest)
            problems.Add($"Weight must be between {Lightest} and {Heaviest} kg.");

        if (notice.Window < ShortestWindow || notice.Window > LongestWindow)
            problems.Add("The window is too short or too long.");

        if (notice.PickupAt < now + LeadTime || notice.PickupAt > now.AddDays(14))
            problems.Add("Pickups are booked between two hours and two weeks ahead.");

        return problems;
    }
}

public static class PickupEndpoints
{
    public static void MapPickups(this IEndpointRouteBuilder app) =>
        app.MapPost("/pickups", async (PickupNotice notice, IHttpClientFactory clients, TimeProvider clock, ILogger<PickupNotice> logger, CancellationToken cancellationToken) =>
        {
            IReadOnlyList<string> problems = PickupRules.Check(notice, clock.GetUtcNow());
            if (problems.Count > 0)
            {
                logger.LogWarning("Refused a pickup: {Problems}", string.Join(' ', problems));
                return Results.BadRequest(new { problems });
            }

            HttpClient warehouse = clients.CreateClient("warehouse");
            var booking = new { carrier = notice.Carrier, kilograms = notice.WeightKg, until = notice.PickupAt + notice.Window, from = notice.PickupAt };
            using HttpResponseMessage booked = await warehouse.PostAsJsonAsync("pickups", booking, cancellationToken);
            booked.EnsureSuccessStatusCode();
            return Results.Accepted();
        });
}
