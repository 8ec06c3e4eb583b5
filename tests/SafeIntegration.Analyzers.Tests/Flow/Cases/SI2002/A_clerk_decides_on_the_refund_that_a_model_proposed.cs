using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shop.Refunds;

public sealed record RefundProposal(string OrderId, string Reason);

public interface IClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(RefundProposal proposal);
}

public interface IPayments
{
    [Effect]
    Task RefundAsync(string orderId);
}

public sealed class RefundDesk(IChatClient chat, IClerk clerk, IPayments payments)
{
    public async Task HandleAsync(string orderId, string complaint)
    {
        ChatResponse response = await chat.GetResponseAsync("Why would a refund be right? " + complaint);
        RefundProposal proposal = new(orderId, response.Text);
        if (await clerk.ConfirmAsync(proposal))
            await payments.RefundAsync(orderId);
    }
}
