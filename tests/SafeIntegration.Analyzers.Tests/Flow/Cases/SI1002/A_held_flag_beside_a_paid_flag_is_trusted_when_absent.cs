// Paid protects against a missing order; nothing protects against a renamed held.
using SafeIntegration;

namespace Shop.Orders;

public sealed record OrderFlags(bool Paid, bool Held);

public sealed class Fulfilment(HttpClient shop)
{
    public async Task RunAsync(IReadOnlyList<int> orders)
    {
        foreach (int order in orders)
        {
            OrderFlags? flags = await shop.GetFromJsonAsync<OrderFlags>($"orders/{order}/flags");
            if (flags is { Paid: true } && !flags.Held)
                await PackAsync(order); // expect: SI1002
        }
    }

    [Effect]
    private static Task PackAsync(int order) => Console.Out.WriteLineAsync($"Pack {order}.");
}
