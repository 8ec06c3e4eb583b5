// shape: a helper returns the first problem or null
using SafeIntegration;

namespace Orders.FirstProblem;

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
        if (Validate(order) is { } error) throw new InvalidDataException(error);
        await desk.BookAsync(order.Sku, order.Qty, order.Days);
    }

    private static string? Validate(Order order)
    {
        if (!Known.Contains(order.Sku)) return $"'{order.Sku}' is not known";
        if (order.Qty is < 1 or > 9) return "qty";
        return order.Days is < 1 or > 30 ? "days" : null;
    }
}
