// The same desk as with a block list, the other way round.
using System.Collections.Frozen;
using SafeIntegration;

namespace Shop.Export;

public sealed record Destination(string Country);

public sealed class ExportDesk(HttpClient orders)
{
    private static readonly FrozenSet<string> Allowed = new[] { "AT", "CH", "DE" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public async Task ReleaseAsync(int order)
    {
        Destination destination = await orders.GetFromJsonAsync<Destination>($"orders/{order}/destination") ?? throw new InvalidOperationException("No destination.");
        if (!Allowed.Contains(destination.Country))
        {
            Console.WriteLine($"Order {order} is held back.");
            return;
        }

        Release(order);
    }

    [Effect]
    private static void Release(int order) => Console.WriteLine(order);
}
