// What is missing does not act; null is not a value that nobody has seen.
using SafeIntegration;

namespace Shop.Orders;

public sealed record Cancellation(DateTimeOffset? CancelledAt);

public sealed class CancellationJob(HttpClient shop)
{
    public async Task RunAsync(int order)
    {
        Cancellation? cancellation = await shop.GetFromJsonAsync<Cancellation>($"orders/{order}/cancellation");
        if (cancellation?.CancelledAt is not null)
            Cancel(order);
    }

    [Effect]
    private static void Cancel(int order) => Console.WriteLine(order);
}
