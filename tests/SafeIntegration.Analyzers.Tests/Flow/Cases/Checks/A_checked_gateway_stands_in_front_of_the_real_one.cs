// shape: decorator that throws before it forwards
using SafeIntegration;

namespace Dairy.Erp;

public sealed record MilkDelivery(string? Farm, int Litres);

public interface IErpGateway
{
    Task PostAsync(MilkDelivery delivery, CancellationToken cancellationToken);
}

public sealed class HttpErpGateway(HttpClient erp) : IErpGateway
{
    public async Task PostAsync(MilkDelivery delivery, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await erp.PostAsJsonAsync("deliveries", new { delivery.Farm, delivery.Litres }, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}

public sealed class CheckedErpGateway(HttpErpGateway inner, IReadOnlySet<string> farms)
{
    public Task PostAsync(MilkDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Farm is null || !farms.Contains(delivery.Farm))
            throw new InvalidDataException("Farm is not one of ours.");
        if (delivery.Litres is < 1 or > 30_000)
            throw new InvalidDataException("Quantity of milk is out of range.");
        return inner.PostAsync(delivery, cancellationToken);
    }
}

public sealed class TankerSync(HttpClient tanker, CheckedErpGateway gateway)
{
    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        MilkDelivery? delivery = await tanker.GetFromJsonAsync<MilkDelivery>("delivery", cancellationToken);
        if (delivery is not null)
            await gateway.PostAsync(delivery, cancellationToken);
    }
}
