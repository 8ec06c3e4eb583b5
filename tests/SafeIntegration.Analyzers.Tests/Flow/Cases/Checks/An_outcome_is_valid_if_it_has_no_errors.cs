// shape: a result record of our own with a list of errors
using SafeIntegration;

namespace Orders.Outcomes;

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
        var result = Validate(order);
        if (!result.IsValid) return;
        await desk.BookAsync(order.Sku, order.Qty, order.Days);
    }

    private static Outcome Validate(Order order)
    {
        var errors = new List<string>();
        if (!Known.Contains(order.Sku)) errors.Add($"'{order.Sku}' is not known");
        if (order.Qty is < 1 or > 9) errors.Add("qty");
        if (order.Days < 1 || order.Days > 30) errors.Add("days");
        return new Outcome(errors);
    }
}

public sealed record Outcome(IReadOnlyList<string> Errors)
{
    public bool IsValid => Errors.Count == 0;
}
