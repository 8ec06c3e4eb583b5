namespace SafeIntegration.PostgreSql;

/// <summary>Somebody who waits for a group. Until the group is taken up the caller may give up; after that the caller gets the real outcome.</summary>
internal sealed class Waiting<TRequest, TResult>(TRequest request)
{
    private const int Open = 0;
    private const int Taken = 1;
    private const int Cancelled = 2;

    private readonly TaskCompletionSource<TResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    public TRequest Request => request;

    /// <summary>False if the caller has given up.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Open) != Cancelled;

    public void Succeed(TResult result) => _completion.TrySetResult(result);

    public void Fail(Exception exception) => _completion.TrySetException(exception);

    /// <summary>Waits for what has no outcome that would have to be known: the caller may give up at any time.</summary>
    public Task<TResult> WaitUnlessCancelledAsync(CancellationToken cancellationToken) => _completion.Task.WaitAsync(cancellationToken);

    public async Task<TResult> WaitAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((Waiting<TRequest, TResult>)state!).TryCancel(token), this);
        return await _completion.Task.ConfigureAwait(false);
    }

    private void TryCancel(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Open) == Open)
            _completion.TrySetCanceled(cancellationToken);
    }
}
