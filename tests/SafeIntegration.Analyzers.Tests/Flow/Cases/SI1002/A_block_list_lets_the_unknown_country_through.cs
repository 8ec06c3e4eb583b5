// Not being on a list of bad values is what every new value is.
using System.Collections.Frozen;
using SafeIntegration;

namespace Shop.Export;

public sealed record Destination(string Country);

public sealed class ExportDesk(HttpClient orders)
{
    private static readonly FrozenSet<string> Embargoed = new[] { "XX", "YY" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public async Task ReleaseAsync(int order)
    {
        Destination destination = await orders.GetFromJsonAsync<Destination>($"orders/{order}/destination") ?? throw new InvalidOperationException("No destination.");
        if (Embargoed.Contains(destination.Country))
        {
            Console.WriteLine($"Order {order} is held back.");
            return;
        }

        Release(order); // expect: SI1002
    }

    [Effect]
    private static void Release(int order) => Console.WriteLine(order);
}
