// shape: handlers in a dictionary, indexed by the kind of an event
using SafeIntegration;

namespace Handlers.Table;

public sealed record Happening(string Kind);

public interface IAlarm
{
    [Effect]
    Task OnAsync();

    [Effect]
    Task OffAsync();
}

public sealed class AlarmEvents
{
    private readonly Dictionary<string, Func<Task>> _handlers;

    public AlarmEvents(IAlarm alarm) => _handlers = new(StringComparer.Ordinal) { ["smoke"] = alarm.OnAsync, ["clear"] = alarm.OffAsync };

    public Task HandleAsync([ExternalInput] Happening happening) => _handlers[happening.Kind]();
}
