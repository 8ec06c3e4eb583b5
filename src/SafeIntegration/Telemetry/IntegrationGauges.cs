using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SafeIntegration.Telemetry;

/// <summary>What the gauges show: the last counts the background watch has read. Thread-safe.</summary>
internal sealed class IntegrationGauges
{
    private readonly ConcurrentDictionary<string, (long Pending, TimeSpan OldestAge, long InDoubt)> _last = new(StringComparer.Ordinal);

    public void Set(string integration, long pending, TimeSpan oldestAge, long inDoubt) => _last[integration] = (pending, oldestAge, inDoubt);

    public IEnumerable<Measurement<long>> Pending() => _last.Select(entry => Measure(entry.Value.Pending, entry.Key));

    public IEnumerable<Measurement<double>> OldestAge() => _last.Select(entry => Measure(entry.Value.OldestAge.TotalSeconds, entry.Key));

    public IEnumerable<Measurement<long>> InDoubt() => _last.Select(entry => Measure(entry.Value.InDoubt, entry.Key));

    private static Measurement<T> Measure<T>(T value, string integration)
        where T : struct => new(value, new KeyValuePair<string, object?>("integration", integration));
}
