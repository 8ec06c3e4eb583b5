// shape: a property pattern of a range passes over the usual, and its outside (with the 0 of a missing member) has the effect
using SafeIntegration;

namespace Brewery.Orders;

public sealed class KegOrder
{
    public string Pub { get; init; } = "";

    public int Kegs { get; init; }
}

public interface ICharter
{
    [Effect]
    Task OrderTruckAsync();
}

public sealed class TruckPlanner(HttpClient shop, ICharter charter, ILogger<TruckPlanner> logger)
{
    public async Task<int> PlanAsync(DateOnly day)
    {
        KegOrder[] orders = await shop.GetFromJsonAsync<KegOrder[]>($"orders/{day:yyyy-MM-dd}") ?? [];
        int trucks = 0;
        foreach (KegOrder order in orders)
        {
            // The van takes up to nine.
            if (order is { Kegs: > 1 and < 10 })
                continue;

            logger.LogInformation("{Pub} needs a truck of its own", order.Pub);
            await charter.OrderTruckAsync(); // expect: SI1002
            trucks++;
        }

        return trucks;
    }
}
