using SafeIntegration;

namespace Freight.Picking;

public sealed record PickLine(string Sku, int Quantity, string Zone);

public sealed record PickOrder(List<PickLine> Lines, string? Note);

public interface IConveyor
{
    [Effect]
    ValueTask ReleaseAsync(string sku, int quantity, string zone, CancellationToken cancellationToken);
}

public sealed class PickOrderConsumer(IConveyor conveyor, IReadOnlySet<string> articles, ILogger<PickOrderConsumer> logger)
{
    private static readonly string[] Zones = ["A", "B", "COLD"];

    public async Task ConsumeAsync([ExternalInput] PickOrder order, CancellationToken cancellationToken)
    {
        if (order.Lines is not [_, ..])
        {
            logger.LogInformation("An order without lines");
            return;
        }

        // Nothing is released unless every line can be.
        if (order.Lines.Any(line => !articles.Contains(line.Sku) || line.Quantity is < 1 or > 240))
        {
            logger.LogWarning("An order has an unknown article or an impossible quantity");
            return;
        }

        foreach (PickLine line in order.Lines)
        {
            if (Array.IndexOf(Zones, line.Zone) < 0)
                throw new InvalidDataException($"There is no zone '{line.Zone}'.");
        }

        foreach (PickLine line in order.Lines)
            await conveyor.ReleaseAsync(line.Sku, line.Quantity, line.Zone, cancellationToken);
    }
}
