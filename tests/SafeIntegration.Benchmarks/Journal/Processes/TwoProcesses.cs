using System.Diagnostics;
using System.Globalization;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>Two processes that submit into one journal against one of them alone.</summary>
internal sealed class TwoProcesses(IBenchStore store, Summary summary, int rounds)
{
    public const string Work = "submit";
    public const int WarmUp = 400;

    private static readonly int[] CallerCounts = [1, 4, 16];
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);

    /// <summary>How many items a child has submitted in its slice of time.</summary>
    public static async Task<string> AnswerAsync(Product product, int callers)
    {
        long done = 0;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < Slice)
            {
                await product.SubmitAsync();
                Interlocked.Increment(ref done);
            }
        })));
        return string.Create(CultureInfo.InvariantCulture, $"{done} {Stopwatch.GetElapsedTime(start).Ticks}");
    }

    /// <summary>Measures.</summary>
    public async Task RunAsync()
    {
        Console.WriteLine($"{store.Name}: one process against two on one journal, {rounds} rounds");
        foreach (int callers in CallerCounts)
        {
            IReadOnlyList<string> arguments = [Work, .. store.JournalArguments("shared"), callers.ToString(CultureInfo.InvariantCulture)];
            await using Child first = await Child.StartAsync(arguments);
            await using Child second = await Child.StartAsync(arguments);
            DuelResult result = await new Duel(rounds, store.CpuMilliseconds).RunAsync(
                $"submit, {callers} callers a process", 1, async () => 1 / await RateAsync(first), async () => 1 / await RateAsync(first, second));
            Console.WriteLine(result);
            summary.AddSpeed($"two{callers}", result.Ratio);
        }

        Console.WriteLine();
    }

    private static async Task<double> RateAsync(params Child[] children)
    {
        IReadOnlyList<long>[] answers = await Task.WhenAll(children.Select(child => child.RunAsync()));
        return answers.Sum(answer => answer[0] / TimeSpan.FromTicks(answer[1]).TotalSeconds);
    }
}
