// shape: a helper with the loop that throws
using SafeIntegration;

namespace Lines.Helpers;

public sealed class Order { public List<Line> Lines { get; init; } = []; public string Note { get; init; } = ""; }

public sealed class Line { public string Sku { get; init; } = ""; public int Qty { get; init; } }

public interface IDesk
{
    [Effect]
    Task BookAsync(string sku, int qty);
}

public sealed class Job(HttpClient shop, IDesk desk)
{
    private static readonly HashSet<string> Known = ["a", "b"];

    public async Task RunAsync(CancellationToken token)
    {
        Order order = await shop.GetFromJsonAsync<Order>("x", token) ?? throw new InvalidDataException("none");
        EnsureValid(order.Lines);
        foreach (var line in order.Lines) await desk.BookAsync(line.Sku, line.Qty);
    }

    private static void EnsureValid(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
        {
            if (!Known.Contains(line.Sku)) throw new InvalidDataException("sku");
            if (line.Qty is < 1 or > 9) throw new InvalidDataException("qty");
        }

    }
}
