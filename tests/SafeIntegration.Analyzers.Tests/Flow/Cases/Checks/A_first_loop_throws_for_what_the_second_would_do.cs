using SafeIntegration;

namespace Freight.Manifests;

public sealed record Container(string Number, string Yard, int Tonnes);

public sealed record Manifest(List<Container> Containers, string? Remark);

public interface ICranes
{
    [Effect]
    Task LiftAsync(string yard, int tonnes);
}

public sealed class Unloading(ICranes cranes)
{
    private static readonly string[] Yards = ["east", "west", "reefer"];

    public async Task UnloadAsync([ExternalInput] Manifest manifest)
    {
        foreach (Container container in manifest.Containers)
        {
            if (Array.IndexOf(Yards, container.Yard) < 0)
                throw new InvalidDataException("There is no such yard.");
        }

        foreach (Container container in manifest.Containers)
        {
            if (container.Tonnes is < 1 or > 40)
                throw new InvalidDataException("No crane lifts that.");
        }

        foreach (Container container in manifest.Containers)
            await cranes.LiftAsync(container.Yard, container.Tonnes);
    }

    public async Task UnloadInAHurryAsync([ExternalInput] List<Container> containers)
    {
        foreach (Container container in containers)
        {
            if (!Yards.Contains(container.Yard))
                return;
        }

        foreach (Container container in containers)
            await cranes.LiftAsync(container.Yard, container.Tonnes); // expect: SI1001
    }
}
