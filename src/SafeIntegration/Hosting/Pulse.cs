namespace SafeIntegration.Hosting;

/// <summary>When the background work was last known to work, and what stopped it. Thread-safe.</summary>
internal sealed class Pulse
{
    private volatile Beat _last = new(DateTimeOffset.MinValue, null);

    public Beat Last => _last;

    public void Good(DateTimeOffset at) => _last = new(at, null);

    public void Bad(string problem) => _last = _last with { Problem = problem };

    internal sealed record Beat(DateTimeOffset At, string? Problem);
}
