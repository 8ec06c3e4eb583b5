// shape: an int variable counts failed checks
using SafeIntegration;

namespace Orders.Counts;

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
        var failed = 0;
        if (!Known.Contains(order.Sku)) failed++;
        if (order.Qty is < 1 or > 9) failed += 1;
        if (order.Days < 1 || order.Days > 30) failed++;
        if (failed > 0) return;
        await desk.BookAsync(order.Sku, order.Qty, order.Days);
    }
}
