using System.Collections.Concurrent;

namespace SafeIntegration.Hosting;

/// <summary>When each part of the background work was last known to work, and what stops it. Thread-safe.</summary>
internal sealed class Pulse
{
    /// <summary>The part that keeps watch.</summary>
    public const string Watch = "the watch";

    /// <summary>The part that delivers alerts.</summary>
    public const string Alerts = "the delivery of alerts";

    /// <summary>The part that deletes old contents.</summary>
    public const string Retention = "the retention";

    private readonly ConcurrentDictionary<string, Beat> _last = new(StringComparer.Ordinal);

    /// <summary>The last beat of a part: an integration, by its name, or one of the constants.</summary>
    public Beat Last(string part) => _last.GetValueOrDefault(part, Beat.Never);

    public void Good(string part, DateTimeOffset at) => _last[part] = new(at, Problem: null);

    public void Bad(string part, string problem) =>
        _last.AddOrUpdate(part, Beat.Never with { Problem = problem }, (_, last) => last with { Problem = problem });

    /// <param name="At">When it last worked.</param>
    /// <param name="Problem">What has stopped it since; null if nothing has.</param>
    internal sealed record Beat(DateTimeOffset At, string? Problem)
    {
        public static Beat Never { get; } = new(DateTimeOffset.MinValue, Problem: null);
    }
}
