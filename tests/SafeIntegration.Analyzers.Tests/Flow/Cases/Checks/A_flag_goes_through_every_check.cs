// shape: a bool variable with &= and &&
using SafeIntegration;

namespace Orders.Flags;

public sealed record Order(string Sku, int Qty, int Days, string Note);

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
        var valid = Known.Contains(order.Sku);
        valid &= order.Qty is >= 1 and <= 9;
        valid = valid && order.Days > 0 && order.Days < 31;
        if (!valid) return;
        await desk.BookAsync(order.Sku, order.Qty, order.Days);
    }
}
