using System.Text.Json;
using SafeIntegration;

public sealed record OrderNotice(string OrderId, string State, string Origin);

public interface IWarehouse
{
    [Effect]
    Task ShipAsync(Guid order, CancellationToken cancellationToken);
}

public sealed class NoticeConsumer(IWarehouse warehouse, ILogger<NoticeConsumer> logger)
{
    public async Task ConsumeAsync([ExternalInput] string body, CancellationToken cancellationToken)
    {
        OrderNotice notice = JsonSerializer.Deserialize<OrderNotice>(body, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("An empty notice.");

        if (!Guid.TryParse(notice.OrderId, out Guid order))
        {
            logger.LogWarning("A notice without an order.");
            return;
        }

        switch ((notice.State, notice.Origin))
        {
            case ("cancelled" or "returned", _):
                logger.LogInformation("{Order} is not to be shipped", order);
                break;
            case (_, "sandbox"):
                logger.LogInformation("{Order} is a test", order);
                break;
            default:
                await warehouse.ShipAsync(order, cancellationToken); // expect: SI1002
                break;
        }
    }
}
