// IsDefined notices it, and then it is somebody else.
using SafeIntegration;

namespace Accounts;

public enum Plan
{
    Free = 1,
    Team = 2,
    Company = 3,
}

public sealed class Subscription
{
    public Plan Plan { get; set; }
}

public sealed class PlanSync(HttpClient billing)
{
    public async Task SyncAsync(Guid account)
    {
        Subscription subscription = await billing.GetFromJsonAsync<Subscription>($"subscriptions/{account}") ?? throw new InvalidOperationException("No subscription.");
        Plan plan = Enum.IsDefined(subscription.Plan) ? subscription.Plan : Plan.Free;
        SetPlan(account, plan); // expect: SI1005
    }

    [Effect]
    private static void SetPlan(Guid account, Plan plan) => Console.WriteLine($"{account}: {plan}");
}
