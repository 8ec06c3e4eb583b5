// A switch over a received enum that trusts nothing else.
using SafeIntegration;

namespace Shop.Orders;

public enum Change
{
    None = 0,
    Upgrade = 1,
    Downgrade = 2,
}

public sealed record PlanChange(Change Change);

public sealed class PlanChanges(HttpClient subscriptions)
{
    public async Task ApplyAsync(Guid account)
    {
        PlanChange? data = await subscriptions.GetFromJsonAsync<PlanChange>($"accounts/{account}/change");
        switch (data?.Change)
        {
            case Change.Upgrade:
                Upgrade(account);
                break;
            case Change.Downgrade:
                Downgrade(account);
                break;
            case Change.None:
                break;
            default:
                throw new InvalidDataException("The change is not a known one.");
        }
    }

    [Effect]
    private static void Upgrade(Guid account) => Console.WriteLine(account);

    [Effect]
    private static void Downgrade(Guid account) => Console.WriteLine(account);
}
