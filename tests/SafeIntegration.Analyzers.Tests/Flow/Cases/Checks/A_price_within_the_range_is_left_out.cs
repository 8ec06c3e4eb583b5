// shape: the effect runs for decimals outside of a range
using SafeIntegration;

namespace Ranges.Prices;

public sealed record Order(string Sku, int Qty, decimal Price, long Weight, int? Days);

public sealed class Line { public string Sku { get; init; } = ""; public int Qty { get; init; } }

public sealed record Batch(List<Line> Lines, List<Order> Orders);

public interface IDesk
{
    [Effect]
    Task BookAsync(string sku, int qty);

    [Effect]
    Task PayAsync(decimal price);

    [Effect]
    Task SendAsync(long weight);

    [Effect]
    Task GoAsync();
}

public sealed class Job(HttpClient shop, IDesk desk)
{
    private static readonly HashSet<string> Known = ["a", "b"];

    public async Task RunAsync(CancellationToken token)
    {
        Order order = await shop.GetFromJsonAsync<Order>("x", token) ?? throw new InvalidDataException("none");
        if (order.Price is > 0.5m and < 100m) return;
        await desk.PayAsync(order.Price); // expect: SI1001, SI1002
    }
}
