// shape: a negated range pattern guards the effect
using SafeIntegration;

namespace Ranges.Guards;

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
        if (order.Price is not (>= 0.5m and <= 100m)) return;
        await desk.PayAsync(order.Price);
    }
}
