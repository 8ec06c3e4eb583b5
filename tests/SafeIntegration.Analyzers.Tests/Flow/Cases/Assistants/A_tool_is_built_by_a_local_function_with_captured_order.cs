// shape: tools created inside a request handler, capturing the order of the caller
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Orders.Chat;

public interface IOrderDesk
{
    Task<string> StateAsync(int order);

    [Effect]
    Task CancelAsync(int order, string reason);
}

public sealed class OrderChat(IChatClient chat, IOrderDesk desk)
{
    public async Task<string> AskAsync(int order, string question)
    {
        ChatOptions options = new()
        {
            Tools =
            [
                AIFunctionFactory.Create(GetState),
                AIFunctionFactory.Create(Cancel, name: "cancel_order"), // expect: SI2009
            ],
        };
        ChatResponse response = await chat.GetResponseAsync(question, options);
        return response.Text;

        Task<string> GetState() => desk.StateAsync(order);

        async Task<string> Cancel(string reason)
        {
            await desk.CancelAsync(order, reason); // expect: SI2001
            return "cancelled";
        }
    }
}
