namespace SafeIntegration.Hosting;

/// <summary>Ends the pause of one loop early. Thread-safe.</summary>
internal sealed class Waker
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A task that completes when the loop is woken from now on. For the loop alone.</summary>
    public Task Next()
    {
        if (_next.Task.IsCompleted)
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return _next.Task;
    }

    public void Wake() => _next.TrySetResult();
}
