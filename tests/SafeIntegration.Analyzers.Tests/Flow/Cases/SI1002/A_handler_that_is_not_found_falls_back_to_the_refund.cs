// The side on which the dictionary does not know the value acts.
using SafeIntegration;

namespace Shop.Returns;

public sealed record ReturnEvent(string Type);

public sealed class ReturnEvents
{
    private readonly Dictionary<string, Func<int, Task>> _handlers = new()
    {
        ["opened"] = order => Console.Out.WriteLineAsync($"Opened {order}."),
        ["closed"] = order => Console.Out.WriteLineAsync($"Closed {order}."),
    };

    public async Task OnEventAsync([ExternalInput] ReturnEvent item, int order)
    {
        if (_handlers.TryGetValue(item.Type, out Func<int, Task>? handler))
            await handler(order);
        else
            await RefundAsync(order); // expect: SI1002
    }

    [Effect]
    private static Task RefundAsync(int order) => Console.Out.WriteLineAsync($"Refund {order}.");
}
