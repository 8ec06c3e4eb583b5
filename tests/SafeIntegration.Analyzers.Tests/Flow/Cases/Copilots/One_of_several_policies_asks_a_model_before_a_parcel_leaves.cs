using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shipping.Policies;

public sealed record Shipment(Guid Id, string Country, decimal Value, string Contents);

public interface IShipmentPolicy
{
    Task<bool> AllowsAsync(Shipment shipment, CancellationToken cancellationToken);
}

public sealed class ValuePolicy : IShipmentPolicy
{
    public Task<bool> AllowsAsync(Shipment shipment, CancellationToken cancellationToken) => Task.FromResult(shipment.Value <= 2_000m);
}

public sealed class DangerousGoodsPolicy(IChatClient chat) : IShipmentPolicy
{
    public async Task<bool> AllowsAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
            $"Are these contents dangerous goods? Answer YES or NO.\n{shipment.Contents}", cancellationToken: cancellationToken);

        return response.Text.Trim() == "NO";
    }
}

public sealed class AllPolicies(IEnumerable<IShipmentPolicy> policies)
{
    public async Task<bool> AllowAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        foreach (IShipmentPolicy policy in policies)
        {
            if (!await policy.AllowsAsync(shipment, cancellationToken))
                return false;
        }

        return true;
    }
}

public interface ICarrier
{
    [Effect]
    Task BookAsync(Guid shipmentId, CancellationToken cancellationToken);
}

public sealed class Dispatch(AllPolicies policies, ICarrier carrier, ILogger<Dispatch> logger)
{
    public async Task DispatchAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        if (!await policies.AllowAsync(shipment, cancellationToken))
        {
            logger.LogWarning("Shipment {Id} stays here.", shipment.Id);
            return;
        }

        await carrier.BookAsync(shipment.Id, cancellationToken); // expect: SI2002
    }
}
