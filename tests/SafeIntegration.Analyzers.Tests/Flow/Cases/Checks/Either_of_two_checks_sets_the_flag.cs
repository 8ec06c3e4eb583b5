// shape: a bool variable set by each of two checks
using SafeIntegration;

namespace Orders.Either;

public sealed record Line(string Sku, int Qty);

public sealed record Order(string Sku, int Qty, int Days, string Note, List<Line> Lines);

public interface IDesk
{
    [Effect]
    Task BookAsync(string sku, int qty, int days);
}

public sealed class Job(HttpClient shop, IDesk desk)
{
    private static readonly HashSet<string> Known = ["a", "b"];

    public async Task RunAsync(CancellationToken token)
    {
        Order order = await shop.GetFromJsonAsync<Order>("x", token) ?? throw new InvalidDataException("none");
        var ok = false;
        if (Known.Contains(order.Sku)) ok = true;
        if (order.Qty is > 0 and < 10) ok = true;
        if (!ok) return;
        await desk.BookAsync(order.Sku, order.Qty, order.Days); // expect: SI1001
    }
}
