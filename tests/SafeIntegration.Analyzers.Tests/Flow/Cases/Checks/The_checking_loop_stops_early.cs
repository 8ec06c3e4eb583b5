// shape: a checking loop that is left by break
using SafeIntegration;

namespace Lines.Early;

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
        foreach (var line in order.Lines)
        {
            if (line.Qty == 0) break;
            if (!Known.Contains(line.Sku)) throw new InvalidDataException("sku");
            if (line.Qty is < 1 or > 9) throw new InvalidDataException("qty");
        }

        foreach (var line in order.Lines) await desk.BookAsync(line.Sku, line.Qty); // expect: SI1001
    }
}
