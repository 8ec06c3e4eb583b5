// shape: a switch expression answers with a problem or null
using SafeIntegration;

namespace Orders.Switches;

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
        var problem = Check(order);
        if (problem is not null) return;
        await desk.BookAsync(order.Sku, order.Qty, order.Days);
    }

    private static string? Check(Order order) => order switch
    {
        _ when !Known.Contains(order.Sku) => "sku",
        { Qty: < 1 or > 9 } => "qty",
        { Days: < 1 or > 30 } => "days",
        _ => null,
    };
}
