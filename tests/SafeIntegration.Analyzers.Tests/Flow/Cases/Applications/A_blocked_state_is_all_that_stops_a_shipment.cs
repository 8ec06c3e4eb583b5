// shape: guard methods on the payload's own type, an expression-bodied property among them
using SafeIntegration;

namespace Ship.Jobs;

public sealed class OrderStatus
{
    public string? State { get; set; }

    public bool IsBlocked => State is "fraud" or "held";
}

public sealed class ReleaseJob(HttpClient shop)
{
    public async Task RunAsync(int order)
    {
        OrderStatus status = await shop.GetFromJsonAsync<OrderStatus>($"orders/{order}/status") ?? new OrderStatus();
        if (status.IsBlocked)
        {
            Console.WriteLine($"{order} is blocked.");
            return;
        }

        Release(order); // expect: SI1002
    }

    [Effect]
    private static void Release(int order) => Console.WriteLine($"Release {order}.");
}
