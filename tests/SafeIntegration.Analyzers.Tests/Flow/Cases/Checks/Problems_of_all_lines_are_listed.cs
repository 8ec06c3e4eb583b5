// shape: a helper lists the problems of every line
using SafeIntegration;

namespace Lines.Problems;

public sealed class Order { public List<Line> Lines { get; init; } = []; public string Note { get; init; } = ""; }

public sealed class Line { public string Sku { get; init; } = ""; public int Qty { get; init; } }

public interface IDesk
{
    [Effect]
    Task BookAsync(string sku, int qty);
}

public sealed class Job(HttpClient shop, IDesk desk, ILogger<Job> logger)
{
    private static readonly HashSet<string> Known = ["a", "b"];

    public async Task RunAsync(CancellationToken token)
    {
        Order order = await shop.GetFromJsonAsync<Order>("x", token) ?? throw new InvalidDataException("none");
        if (Problems(order) is { Count: > 0 } problems)
        {
            logger.LogWarning("{Problems}", problems);
            return;
        }

        foreach (var line in order.Lines) await desk.BookAsync(line.Sku, line.Qty);
    }

    private static List<string> Problems(Order order)
    {
        var errors = new List<string>();
        if (order.Lines.Count > 50) errors.Add("many");
        foreach (var line in order.Lines)
        {
            if (!Known.Contains(line.Sku)) errors.Add("sku");
            if (line.Qty is < 1 or > 9) errors.Add("qty");
        }

        return errors;
    }
}
