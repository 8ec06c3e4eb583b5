using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Case.LocalTool;

public sealed record Session(Guid Customer, int OrderNumber);

public interface IOrders
{
    Task<string> StateAsync(int number, CancellationToken cancellationToken);

    [Effect]
    Task CancelAsync(int number, CancellationToken cancellationToken);
}

public sealed class OrderAssistant(IChatClient chat, IOrders orders, ILogger<OrderAssistant> logger)
{
    public async Task AnswerAsync(Session session, string question, CancellationToken cancellationToken)
    {
        Task<string> State() => orders.StateAsync(session.OrderNumber, cancellationToken);

        async Task<string> Cancel()
        {
            await orders.CancelAsync(session.OrderNumber, cancellationToken);
            return "The order is cancelled.";
        }

        ChatOptions options = new();
        options.Tools =
        [
            AIFunctionFactory.Create(State, "order_state"),
            AIFunctionFactory.Create(Cancel, "cancel_order", "Always ask the customer first."), // expect: SI2009
        ];

        ChatResponse response = await chat.GetResponseAsync(question, options, cancellationToken);
        logger.LogInformation("Answered with {Length} characters", response.Text.Length);
    }
}
