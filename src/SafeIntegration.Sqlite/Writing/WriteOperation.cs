namespace SafeIntegration.Sqlite;

/// <summary>One write that waits for its turn. Until it begins its caller may cancel it; after that the caller gets the real outcome.</summary>
internal abstract class WriteOperation
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Over = 2;
    private int _state;

    /// <summary>True if the write shall be run (again); false if it was cancelled or has failed.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref _state, Begun, Waiting) != Over;

    /// <summary>Cancels the write unless it has begun.</summary>
    public void TryCancel(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Over, Waiting) == Waiting)
            Cancel(cancellationToken);
    }

    /// <summary>Writes, inside the open transaction.</summary>
    public abstract void Run(SqlSession session);

    /// <summary>
    /// Runs this write, and those after it in the batch that can be one with it; all have begun. Returns how many ran. If it throws, none has: the batch is rolled back.
    /// </summary>
    public virtual int RunTogether(SqlSession session, List<WriteOperation> batch, int index)
    {
        Run(session);
        return 1;
    }

    /// <summary>Tells the caller that the write is durable.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing was written. Without effect if the write was cancelled.</summary>
    public void Fail(Exception exception)
    {
        Volatile.Write(ref _state, Over);
        End(exception);
    }

    protected abstract void End(Exception exception);

    protected abstract void Cancel(CancellationToken cancellationToken);
}

/// <summary>A write with a result.</summary>
internal class WriteOperation<T>(Func<SqlSession, T> write) : WriteOperation
{
    // A caller must never run on the writer's thread.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Completion => _completion.Task;

    /// <summary>What the caller gets once it is durable.</summary>
    protected T? Result { get; set; }

    public override void Run(SqlSession session) => Result = write(session);

    public override void Complete() => _completion.TrySetResult(Result!);

    protected override void End(Exception exception) => _completion.TrySetException(exception);

    protected override void Cancel(CancellationToken cancellationToken) => _completion.TrySetCanceled(cancellationToken);
}
