using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace SafeIntegration.Benchmarks.Analyzers.Robustness;

/// <summary>Names the work that takes long while it still runs, so that a hang, or a crash that nothing survives, has a name.</summary>
internal sealed class Watch : IDisposable
{
    private static readonly TimeSpan Slow = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Stopwatch> _running = new();
    private readonly Timer _timer;

    public Watch() => _timer = new(_ => Tell(), null, Slow, Slow);

    /// <summary>Work that ends when the returned object is disposed.</summary>
    public IDisposable Start(string name)
    {
        _running[name] = Stopwatch.StartNew();
        return new Work(this, name);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Tell()
    {
        foreach ((string name, Stopwatch watch) in _running.Where(pair => pair.Value.Elapsed > Slow))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  still running after {watch.Elapsed.TotalSeconds:0} s: {name}"));
    }

    private sealed class Work(Watch owner, string name) : IDisposable
    {
        public void Dispose() => owner._running.TryRemove(name, out _);
    }
}
