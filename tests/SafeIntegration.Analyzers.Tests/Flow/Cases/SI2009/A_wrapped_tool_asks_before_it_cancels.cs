using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Subscriptions;

public interface ISubscriptions
{
    [Effect]
    Task CancelAsync(Guid customer, string reason);
}

public sealed class SupportChat(IChatClient chat, ISubscriptions subscriptions)
{
    public async Task<ChatResponse> TalkAsync(Guid customer, List<ChatMessage> history)
    {
        AIFunction cancel = new ApprovalRequiredAIFunction(AIFunctionFactory.Create(
            (string reason) => subscriptions.CancelAsync(customer, reason),
            "cancel_subscription",
            "Cancels the customer's subscription."));
        return await chat.GetResponseAsync(history, new ChatOptions { Tools = [cancel] });
    }
}
