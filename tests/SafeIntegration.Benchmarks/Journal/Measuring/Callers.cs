using System.Diagnostics;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>Concurrent callers, each of whom makes the next call when its own has returned.</summary>
internal static class Callers
{
    /// <summary>As many as keep any store busy.</summary>
    public const int Many = 256;

    /// <summary>Makes <paramref name="count"/> calls; seconds until the last has returned.</summary>
    public static Task<double> RunAsync(int callers, int count, Func<Task> call) => RunAsync(callers, count, _ => call());

    /// <summary>Makes the calls 0 to <paramref name="count"/>, exclusive; seconds until the last has returned.</summary>
    public static async Task<double> RunAsync(int callers, int count, Func<int, Task> call)
    {
        int next = -1;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(callers, count)).Select(_ => Task.Run(CallAsync)));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;

        async Task CallAsync()
        {
            while (Interlocked.Increment(ref next) is int number && number < count)
                await call(number);
        }
    }
}
