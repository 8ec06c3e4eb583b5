using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Subscriptions;

public interface ISubscriptions
{
    [Effect]
    Task CancelAsync(Guid customer, CancellationToken cancellationToken);
}

public sealed class SupportChat(IChatClient chat, ISubscriptions subscriptions)
{
    public async Task<string> TalkAsync(Guid customer, List<ChatMessage> history)
    {
        AIFunction cancel = AIFunctionFactory.Create((CancellationToken cancellationToken) => subscriptions.CancelAsync(customer, cancellationToken), "cancel_subscription"); // expect: SI2009
        ChatResponse response = await chat.GetResponseAsync(history, new ChatOptions { Tools = [cancel] });
        history.AddMessages(response);
        return response.Text;
    }
}
