// shape: request and reply over a queue, correlated by a table of completion sources
using System.Collections.Concurrent;
using SafeIntegration;

namespace Correlation;

public interface ICranes
{
    [Effect]
    Task LiftAsync(string plan);
}

public sealed class PlanRequests(ICranes cranes)
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<string>> _pending = new();

    public void OnReply(Guid correlation, [ExternalInput] string body)
    {
        if (_pending.TryRemove(correlation, out TaskCompletionSource<string>? source))
            source.TrySetResult(body);
    }

    public async Task RequestAsync(Guid correlation)
    {
        TaskCompletionSource<string> source = _pending.GetOrAdd(correlation, _ => new TaskCompletionSource<string>());
        string plan = await source.Task;
        await cranes.LiftAsync(plan); // expect: SI1001
    }
}
