using Microsoft.Extensions.AI;

namespace Exchanges.Assistant;

public sealed record Session(Guid OrderId);

public sealed class OrderTools(Session session, HttpClient orders)
{
    public string State() => $"Order {session.OrderId} is on its way.";

    public async Task<string> CancelAsync()
    {
        await orders.DeleteAsync($"orders/{session.OrderId}");
        return "The order is cancelled.";
    }
}

public sealed class OrderAssistant(IChatClient chat, OrderTools tools, ILogger<OrderAssistant> logger)
{
    public async Task TalkAsync(List<ChatMessage> conversation, CancellationToken cancellationToken)
    {
        var options = new ChatOptions
        {
            Instructions = "Help with the order. Always ask before you cancel.",
            Tools =
            [
                AIFunctionFactory.Create(tools.State, "order_state"),
                AIFunctionFactory.Create(tools.CancelAsync, "cancel_order"), // expect: SI2009
            ],
        };

        ChatResponse response = await chat.GetResponseAsync(conversation, options, cancellationToken);
        conversation.AddMessages(response);
        logger.LogInformation("The assistant used {Tokens} tokens", response.Usage?.TotalTokenCount);
    }
}
