// shape: a list of problems that may have one
using SafeIntegration;

namespace Orders.Tolerant;

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
        List<string> errors = [];
        if (!Known.Contains(order.Sku)) errors.Add("sku");
        if (order.Qty is < 1 or > 9) errors.Add("qty");
        if (order.Days < 1 || order.Days > 30) errors.Add("days");
        if (errors.Count > 1) return;
        await desk.BookAsync(order.Sku, order.Qty, order.Days); // expect: SI1001
    }
}
