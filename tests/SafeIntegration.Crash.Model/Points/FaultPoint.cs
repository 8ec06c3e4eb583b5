namespace SafeIntegration.Crash.Model;

/// <summary>What goes wrong at a point.</summary>
internal enum Fault
{
    /// <summary>The call fails. After a write, that is an acknowledgement that got lost.</summary>
    Throw,

    /// <summary>The process stands still, others go on, and it wakes up late. In an effect: no answer until the time limit.</summary>
    Hang,

    /// <summary>The process ends itself with SIGKILL.</summary>
    Kill,
}

/// <summary>A point on the way of an item at which something can go wrong.</summary>
/// <param name="Number">Its number on the way, from 1.</param>
/// <param name="Name">Where it is, in words.</param>
/// <param name="IsInEffect">Whether it is in the user's code, which has a time limit.</param>
/// <param name="IsRead">Whether it is before something is read. For a kill that is the same as after the last write.</param>
internal sealed record FaultPoint(int Number, string Name, bool IsInEffect, bool IsRead);

/// <summary>Counts the points that a process passes, and has the fault happen at one of them. Points are passed one at a time.</summary>
internal sealed class Pointsman(int target, Fault fault)
{
    private readonly List<FaultPoint> _passed = [];
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<FaultPoint> _hung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A process that passes all points and to which nothing happens.</summary>
    public static Pointsman Lenient() => new(0, Fault.Throw);

    public IReadOnlyList<FaultPoint> Passed => _passed;

    /// <summary>Completes when the process hangs.</summary>
    public Task<FaultPoint> Hung => _hung.Task;

    /// <summary>Lets a process go on that hangs at its journal.</summary>
    public void Release() => _release.TrySetResult();

    public async Task PassAsync(string name, bool isInEffect, bool isRead, CancellationToken cancellationToken)
    {
        var point = new FaultPoint(_passed.Count + 1, name, isInEffect, isRead);
        _passed.Add(point);
        if (point.Number != target)
            return;
        switch (fault)
        {
            case Fault.Throw:
                throw isInEffect ? new TimeoutException() : new JournalUnavailableException("The fault at this point.");
            case Fault.Hang:
                _hung.SetResult(point);
                await (isInEffect ? Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken) : _release.Task);
                break;
            case Fault.Kill:
                System.Diagnostics.Process.GetCurrentProcess().Kill();
                break;
        }
    }

    /// <summary>Puts the points around everything that a process asks of its journal.</summary>
    public void Attach(JournalLine line)
    {
        line.Before = call => PassAsync($"before {call}", isInEffect: false, !call.IsWrite, CancellationToken.None);
        line.After = (call, _) => call.IsWrite ? PassAsync($"after {call}", isInEffect: false, isRead: false, CancellationToken.None) : Task.CompletedTask;
    }
}
