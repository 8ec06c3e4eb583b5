// shape: checking loop that throws, followed by a working loop
using SafeIntegration;

namespace Wholesale.Picking;

public sealed class PickOrder
{
    public List<PickLine> Lines { get; init; } = [];
}

public sealed class PickLine
{
    public string Bin { get; init; } = "";

    public int Pieces { get; init; }
}

public interface IRobot
{
    [Effect]
    Task FetchAsync(string bin, int pieces);
}

public sealed class PickService(HttpClient orders, IRobot robot)
{
    private static readonly HashSet<string> Bins = new(StringComparer.Ordinal) { "A1", "A2", "B1", "B2" };

    public async Task PickAsync(CancellationToken cancellationToken)
    {
        PickOrder order = await orders.GetFromJsonAsync<PickOrder>("picks/next", cancellationToken)
            ?? throw new InvalidDataException("No order.");

        foreach (PickLine line in order.Lines)
        {
            if (!Bins.Contains(line.Bin))
                throw new InvalidDataException($"No bin '{line.Bin}'.");
            if (line.Pieces is < 1 or > 99)
                throw new InvalidDataException("Pieces are out of range.");
        }

        foreach (PickLine line in order.Lines)
            await robot.FetchAsync(line.Bin, line.Pieces);
    }
}
