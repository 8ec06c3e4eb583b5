// shape: throwing [Validates] method inside a try whose catch only logs
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SafeIntegration;

namespace Recycling.Pickups;

public sealed record Pickup(string? Street, int Bins);

public interface IPickupRules
{
    [Validates]
    void EnsureValid(Pickup pickup);
}

public interface IRoute
{
    [Effect]
    Task AddStopAsync(string? street, int bins);
}

public sealed class PickupConsumer(IPickupRules rules, IRoute route, ILogger<PickupConsumer> logger)
{
    public async Task ConsumeAsync([ExternalInput] string json, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Pickup pickup = JsonSerializer.Deserialize<Pickup>(json) ?? throw new InvalidDataException("Empty message.");

        try
        {
            rules.EnsureValid(pickup);
        }
        catch (ValidationException problem)
        {
            logger.LogWarning(problem, "Pickup is not valid");
        }

        await route.AddStopAsync(pickup.Street, pickup.Bins); // expect: SI1003
    }
}
