using System.Net.Http.Json;
using SafeIntegration;

public sealed record DoseOrder(string Ward, string Substance, decimal Milligrams);

public interface IDoseCheck
{
    [Validates]
    bool IsAcceptable(DoseOrder order, out string? reason);
}

public sealed class DoseCheck : IDoseCheck
{
    private static readonly Dictionary<string, decimal> Limits = new() { ["ibuprofen"] = 800m, ["paracetamol"] = 1_000m };
    private static readonly string[] Wards = ["3a", "3b", "icu"];

    public bool IsAcceptable(DoseOrder order, out string? reason)
    {
        reason = null;
        if (!Wards.Contains(order.Ward))
            reason = "ward";
        else if (!Limits.TryGetValue(order.Substance, out decimal limit) || order.Milligrams <= 0 || order.Milligrams > limit)
            reason = "dose";
        return reason is null;
    }
}

public static class DoseEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/doses", async (DoseOrder order, IDoseCheck check, IHttpClientFactory clients, ILoggerFactory loggers, CancellationToken cancellationToken) =>
        {
            bool acceptable = check.IsAcceptable(order, out string? reason);
            if (!acceptable)
                loggers.CreateLogger("Doses").LogError("Dose is not acceptable: {Reason}", reason);

            HttpClient dispenser = clients.CreateClient("dispenser");
            await dispenser.PostAsJsonAsync("doses", order, cancellationToken); // expect: SI1003
            return Results.Accepted();
        });
    }
}
