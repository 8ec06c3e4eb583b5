namespace SafeIntegration.Running;

/// <summary>
/// Work after which a question can be answered, for many who ask at once: one run serves all who asked before it began, and whoever asks while it runs gets the next. One
/// run at a time, and the answers are given within its turn. Thread-safe.
/// </summary>
internal sealed class SharedWork(Func<Task> work) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private List<Asked>? _next;

    /// <summary>Asks after a run that begins after this call. The run goes on where whoever asked gives up.</summary>
    public Task<T> AskAsync<T>(Func<T> question, CancellationToken cancellationToken)
    {
        var asked = new Asked<T>(question);
        List<Asked>? led = null;
        lock (_lock)
        {
            if (_next is null)
                _next = led = [];
            _next.Add(asked);
        }

        if (led is not null)
            _ = LeadAsync(led);
        return asked.Answered.WaitAsync(cancellationToken);
    }

    /// <summary>Does something else in a turn of its own.</summary>
    public async Task<T> RunAloneAsync<T>(Func<Task<T>> other, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await other().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task LeadAsync(List<Asked> led)
    {
        try
        {
            await RunAloneAsync(WorkAsync, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            led.ForEach(asked => asked.Fail(problem));
        }

        async Task<bool> WorkAsync()
        {
            // Nobody joins a run that has begun.
            lock (_lock)
                _next = null;
            await work().ConfigureAwait(false);
            led.ForEach(asked => asked.Answer());
            return true;
        }
    }

    private abstract class Asked
    {
        public abstract void Answer();

        public abstract void Fail(Exception problem);
    }

    private sealed class Asked<T>(Func<T> question) : Asked
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<T> Answered => _answer.Task;

        public override void Answer()
        {
            try
            {
                _answer.SetResult(question());
            }
            catch (Exception problem)
            {
                _answer.SetException(problem);
            }
        }

        public override void Fail(Exception problem) => _answer.TrySetException(problem);
    }
}
