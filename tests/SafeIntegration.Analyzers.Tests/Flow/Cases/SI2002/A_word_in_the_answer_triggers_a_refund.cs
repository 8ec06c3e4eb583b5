using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shop.Refunds;

public sealed record Complaint(string OrderId, decimal Paid, string Text);

public interface IPayments
{
    [Effect]
    Task RefundAsync(string orderId, decimal amount);
}

public sealed class ComplaintHandler(IChatClient chat, IPayments payments, ILogger<ComplaintHandler> logger)
{
    public async Task HandleAsync(Complaint complaint)
    {
        ChatResponse response = await chat.GetResponseAsync($"Does the customer deserve a refund? Answer REFUND or NONE.\n{complaint.Text}");
        if (response.Text.Contains("REFUND", StringComparison.OrdinalIgnoreCase))
        {
            await payments.RefundAsync(complaint.OrderId, complaint.Paid); // expect: SI2002
            logger.LogInformation("Refunded {Order}", complaint.OrderId);
        }
    }
}
