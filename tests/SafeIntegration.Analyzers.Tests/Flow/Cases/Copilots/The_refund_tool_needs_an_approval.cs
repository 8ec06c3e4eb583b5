using System.ComponentModel;
using System.Net.Http.Json;
using Microsoft.Extensions.AI;

namespace Shop.Approved;

public sealed class RefundTools(HttpClient payments)
{
    [Description("Refunds an order.")]
    public async Task<string> RefundAsync(string orderId, decimal amount, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await payments.PostAsJsonAsync("refunds", new { orderId, amount }, cancellationToken);
        return response.IsSuccessStatusCode ? "done" : "failed";
    }
}

public sealed class ShopAssistant
{
    private readonly IChatClient _chat;
    private readonly ChatOptions _options;

    public ShopAssistant(IChatClient chat, RefundTools refunds)
    {
        _chat = chat.AsBuilder().UseFunctionInvocation().Build();
        _options = new ChatOptions { Tools = [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(refunds.RefundAsync, "refund"))] };
    }

    public async Task TalkAsync(List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        ChatResponse response = await _chat.GetResponseAsync(messages, _options, cancellationToken);
        messages.AddMessages(response);
        foreach (var request in response.Messages.SelectMany(message => message.Contents).OfType<TextContent>())
            Console.WriteLine(request.Text);
    }
}
