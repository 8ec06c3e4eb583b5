// shape: a helper returns a read-only list of problems, matched by a list pattern
using SafeIntegration;

namespace Orders.Problems;

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
        IReadOnlyList<string> problems = Validate(order);
        if (problems is [_, ..]) return;
        await desk.BookAsync(order.Sku, order.Qty, order.Days);
    }

    private static IReadOnlyList<string> Validate(Order order)
    {
        var errors = new List<string>();
        if (!Known.Contains(order.Sku)) errors.Add($"'{order.Sku}' is not known");
        if (order.Qty is < 1 or > 9) errors.Add("qty");
        if (order.Days < 1 || order.Days > 30) errors.Add("days");
        return errors;
    }
}
