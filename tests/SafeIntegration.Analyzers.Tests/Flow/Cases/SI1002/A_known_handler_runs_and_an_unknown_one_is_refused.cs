// The dictionary's own delegate runs on the side where the key is known.
using SafeIntegration;

namespace Shop.Returns;

public sealed record ReturnEvent(string Type);

public sealed class ReturnEvents
{
    private readonly Dictionary<string, Func<int, Task>> _handlers;

    public ReturnEvents() => _handlers = new() { ["refund"] = RefundAsync, ["close"] = _ => Task.CompletedTask };

    public async Task OnEventAsync([ExternalInput] ReturnEvent item, int order)
    {
        if (!_handlers.TryGetValue(item.Type, out Func<int, Task>? handler))
            throw new NotSupportedException($"'{item.Type}' is not known.");

        await handler(order);
    }

    [Effect]
    private static Task RefundAsync(int order) => Console.Out.WriteLineAsync($"Refund {order}.");
}
