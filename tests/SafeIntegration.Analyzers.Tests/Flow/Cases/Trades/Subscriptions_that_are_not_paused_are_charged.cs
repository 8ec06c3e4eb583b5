// shape: LINQ filter over pages that decides what a loop charges
using SafeIntegration;

namespace Billing.Subscriptions;

public sealed class Subscription
{
    public string Id { get; set; } = "";

    public bool Paused { get; set; }
}

public sealed class SubscriptionPage
{
    public List<Subscription> Items { get; set; } = [];
}

public interface ICardBilling
{
    [Effect]
    Task ChargeAsync(Guid subscription, decimal amount);
}

public sealed class MonthlyRun(HttpClient crm, ICardBilling billing)
{
    private const decimal Fee = 9.90m;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        SubscriptionPage[] pages = await crm.GetFromJsonAsync<SubscriptionPage[]>("subscriptions", cancellationToken) ?? [];
        IEnumerable<Subscription> due = pages
            .SelectMany(page => page.Items)
            .Where(subscription => !subscription.Paused);

        foreach (Subscription subscription in due)
        {
            await billing.ChargeAsync(Guid.Parse(subscription.Id), Fee); // expect: SI1002
        }
    }
}
