// The allow-list has left only what the arms name.
using SafeIntegration;

namespace Accounts;

public sealed record Subscription(string Plan);

public sealed class PlanSync(HttpClient billing)
{
    private static readonly HashSet<string> Plans = ["free", "team", "company"];

    public async Task SyncAsync(Guid account)
    {
        Subscription subscription = await billing.GetFromJsonAsync<Subscription>($"subscriptions/{account}") ?? throw new InvalidOperationException("No subscription.");
        if (!Plans.Contains(subscription.Plan))
            throw new InvalidDataException($"Plan '{subscription.Plan}' is not known.");

        int seats = subscription.Plan switch { "free" => 1, "team" => 10, _ => 500 };
        SetSeats(account, seats);
    }

    [Effect]
    private static void SetSeats(Guid account, int seats) => Console.WriteLine($"{account}: {seats}");
}
