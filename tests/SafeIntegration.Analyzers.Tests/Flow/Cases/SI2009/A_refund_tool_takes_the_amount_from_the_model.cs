// shape: support agent with function calls
using Microsoft.Extensions.AI;

namespace Shop.Support;

public sealed class RefundAgent(IChatClient chat, HttpClient payments, ILogger<RefundAgent> logger)
{
    public async Task<string> ServeAsync(string message, CancellationToken cancellationToken)
    {
        var refund = async (Guid order, decimal amount) =>
        {
            logger.LogInformation("Refunding {Order}", order);
            using HttpResponseMessage response = await payments.PostAsJsonAsync($"refunds/{order}", new { amount }, cancellationToken); // expect: SI2001
            return response.IsSuccessStatusCode ? $"{amount} are on their way." : "That did not work.";
        };
        ChatOptions options = new() { Instructions = "You help customers of a shop. Refund what is broken." };
        options.Tools = [AIFunctionFactory.Create(refund, "refund", "Refunds an order.")]; // expect: SI2009
        ChatResponse response = await chat.GetResponseAsync(message, options, cancellationToken);
        return response.Text;
    }
}
