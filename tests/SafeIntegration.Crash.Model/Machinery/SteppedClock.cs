namespace SafeIntegration.Crash.Model;

/// <summary>A clock that moves only when it is told to, and backwards too, as clocks that are set do. Timers fire as it passes them. Thread-safe.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<SteppedTimer> _timers = [];
    private DateTimeOffset _now = start;

    // Timers run on the time that has passed, which no setting of the clock takes back.
    private TimeSpan _passed;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets the clock without time passing for this process, which is stopped: no timer fires.</summary>
    public void Set(TimeSpan ahead)
    {
        lock (_lock)
            _now += ahead;
    }

    public void Step(TimeSpan time)
    {
        SteppedTimer[] due;
        lock (_lock)
        {
            _now += time;
            _passed += time > TimeSpan.Zero ? time : TimeSpan.Zero;
            due = [.. _timers.Where(timer => timer.At <= _passed)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (SteppedTimer timer in due)
            timer.Fire();
    }

    private sealed class SteppedTimer(SteppedClock clock, Action fire) : ITimer
    {
        public TimeSpan At { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    At = clock._passed + dueTime;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
