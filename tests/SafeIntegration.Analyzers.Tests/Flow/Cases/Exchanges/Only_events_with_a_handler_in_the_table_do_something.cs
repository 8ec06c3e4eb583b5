using SafeIntegration;

namespace Exchanges.Events;

public sealed record PaymentEvent(string Type);

[Effect]
public interface IOrderActions
{
    Task ReleaseAsync(Guid order);

    Task HoldAsync(Guid order);
}

public sealed class EventDispatcher
{
    private readonly Dictionary<string, Func<Guid, Task>> _handlers;
    private readonly ILogger<EventDispatcher> _logger;

    public EventDispatcher(IOrderActions actions, ILogger<EventDispatcher> logger)
    {
        _logger = logger;
        _handlers = new Dictionary<string, Func<Guid, Task>>(StringComparer.Ordinal)
        {
            ["payment.captured"] = actions.ReleaseAsync,
            ["payment.disputed"] = order => actions.HoldAsync(order),
        };
    }

    public async Task DispatchAsync([ExternalInput] PaymentEvent happened, Guid order)
    {
        if (!_handlers.TryGetValue(happened.Type, out Func<Guid, Task>? handler))
        {
            _logger.LogInformation("Nothing handles {Type}", happened.Type);
            return;
        }

        await handler(order);
    }
}
