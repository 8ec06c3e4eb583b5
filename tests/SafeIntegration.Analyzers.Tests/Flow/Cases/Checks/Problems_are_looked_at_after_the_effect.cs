// shape: a list of problems that is asked too late
using SafeIntegration;

namespace Orders.Late;

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
        List<string> errors = [];
        if (!Known.Contains(order.Sku)) errors.Add($"'{order.Sku}' is not known");
        if (order.Qty is < 1 or > 9) errors.Add("qty");
        if (order.Days < 1 || order.Days > 30) errors.Add("days");
        await desk.BookAsync(order.Sku, order.Qty, order.Days); // expect: SI1001
        if (errors.Count > 0) return;
    }
}
