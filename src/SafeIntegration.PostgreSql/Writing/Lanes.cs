namespace SafeIntegration.PostgreSql;

/// <summary>
/// Groups what waits: a few groups run at once, and whatever comes meanwhile is the next group. Who comes while nobody runs waits for nobody. Thread-safe.
/// </summary>
/// <param name="lanes">How many groups run at once.</param>
/// <param name="maxGroup">How many make a group at the most.</param>
/// <param name="run">Runs a group. Never throws.</param>
internal sealed class Lanes<T>(int lanes, int maxGroup, Func<List<T>, Task> run)
{
    private readonly Lock _lock = new();
    private readonly Queue<T> _waiting = new();
    private int _running;

    public void Add(T next)
    {
        lock (_lock)
        {
            _waiting.Enqueue(next);
            if (_running == lanes)
                return;
            _running++;
        }

        // What runs is everybody's, so it belongs to nobody's trace. If the flow is suppressed already, it stays so.
        bool flows = !ExecutionContext.IsFlowSuppressed();
        AsyncFlowControl suppressed = flows ? ExecutionContext.SuppressFlow() : default;
        _ = RunAsync();
        if (flows)
            suppressed.Undo();
    }

    private async Task RunAsync()
    {
        while (TryTake(out List<T> group))
            await run(group).ConfigureAwait(false);
    }

    private bool TryTake(out List<T> group)
    {
        group = [];
        lock (_lock)
        {
            while (group.Count < maxGroup && _waiting.TryDequeue(out T? next))
                group.Add(next);
            if (group.Count == 0)
                _running--;
        }

        return group.Count > 0;
    }
}
