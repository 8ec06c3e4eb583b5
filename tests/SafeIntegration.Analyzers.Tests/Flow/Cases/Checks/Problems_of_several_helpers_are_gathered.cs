// shape: AddRange of what several helpers return
using SafeIntegration;

namespace Orders.Gathered;

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
        var problems = new List<string>();
        problems.AddRange(Validate(order));
        problems.AddRange(Days(order));
        if (problems.Count > 0) return;
        await desk.BookAsync(order.Sku, order.Qty, order.Days);
    }

    private static List<string> Validate(Order order)
    {
        var errors = new List<string>();
        if (!Known.Contains(order.Sku)) errors.Add($"'{order.Sku}' is not known");
        if (order.Qty is < 1 or > 9) errors.Add("qty");
        return errors;
    }

    private static string[] Days(Order order) => order.Days < 1 || order.Days > 30 ? ["days"] : [];
}
