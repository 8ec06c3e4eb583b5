using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Shop.Agents;

public sealed class OrderTools(HttpClient payments, IReadOnlyDictionary<string, string> states)
{
    [Description("Tells the state of an order.")]
    public string GetState([Description("The number of the order")] string order) =>
        states.TryGetValue(order, out string? state) ? state : "There is no such order.";

    [Description("Refunds an order. Ask the customer for consent first.")]
    public async Task<string> RefundAsync(string order, decimal amount, CancellationToken cancellationToken)
    {
        var refund = new { order, amount, currency = "EUR" };
        using HttpResponseMessage response = await payments.PostAsJsonAsync("refunds", refund, cancellationToken); // expect: SI2001
        response.EnsureSuccessStatusCode();
        return "refunded";
    }
}

public sealed class SupportAgent
{
    private readonly IChatClient _client;
    private readonly ChatOptions _options;
    private readonly List<ChatMessage> _history = [new(ChatRole.System, "You help with orders.")];

    public SupportAgent(IChatClient inner, OrderTools tools)
    {
        _client = inner.AsBuilder().UseFunctionInvocation().Build();
        _options = new ChatOptions
        {
            Tools =
            [
                AIFunctionFactory.Create(tools.GetState),
                AIFunctionFactory.Create(tools.RefundAsync), // expect: SI2009
            ],
        };
    }

    public async Task ChatAsync(TextReader input, CancellationToken cancellationToken)
    {
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            _history.Add(new ChatMessage(ChatRole.User, line));
            ChatResponse response = await _client.GetResponseAsync(_history, _options, cancellationToken);
            _history.AddMessages(response);
            Console.WriteLine(response.Text);
        }
    }
}
