// The default section does nothing but write a line.
using SafeIntegration;

namespace Payments;

public sealed record PaymentEvent(string Type);

public sealed class PaymentHook(IOrders orders, ILogger<PaymentHook> logger)
{
    public async Task<IResult> HandleAsync(HttpRequest request, int order)
    {
        PaymentEvent? item = await request.ReadFromJsonAsync<PaymentEvent>();
        switch (item?.Type)
        {
            case "payment.captured":
                await orders.MarkPaidAsync(order);
                break;
            case "payment.refunded":
                await orders.MarkRefundedAsync(order);
                break;
            default:
                logger.LogWarning("Unknown payment event {Type}", item?.Type);
                break;
        }

        return Results.Ok();
    }
}

public interface IOrders
{
    [Effect]
    Task MarkPaidAsync(int order);

    [Effect]
    Task MarkRefundedAsync(int order);
}
