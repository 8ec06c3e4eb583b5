using System.Globalization;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>What an idle host takes with few and with many items in its journal.</summary>
internal sealed class IdleMemory(IBenchStore store, Summary summary)
{
    public const string Work = "idle";
    private const int IdleSeconds = 10;
    private const int Samples = 3;

    /// <summary>Bytes of the managed heap and of the whole process, after background work has looked around for a while.</summary>
    public static async Task<string> AnswerAsync(TimeSpan idle)
    {
        await Task.Delay(idle);
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        return string.Create(CultureInfo.InvariantCulture, $"{heap} {Environment.WorkingSet}");
    }

    /// <summary>Measures the journals that the measurement of flatness has filled.</summary>
    public async Task RunAsync()
    {
        var few = new List<IReadOnlyList<long>>();
        var many = new List<IReadOnlyList<long>>();
        for (int i = 0; i < Samples; i++)
        {
            few.Add(await MeasureAsync("few"));
            many.Add(await MeasureAsync("many"));
        }

        (double fewHeap, double manyHeap) = (Median(few, 0), Median(many, 0));
        (double fewAll, double manyAll) = (Median(few, 1), Median(many, 1));
        Console.WriteLine(FormattableString.Invariant(
            $"{store.Name}: idle host, managed heap {fewHeap / 1e6:0.0} -> {manyHeap / 1e6:0.0} MB, working set {fewAll / 1e6:0.0} -> {manyAll / 1e6:0.0} MB"));
        Console.WriteLine();
        summary.AddCost("idleheap", manyHeap / fewHeap);
        summary.AddCost("idlerss", manyAll / fewAll);
    }

    private async Task<IReadOnlyList<long>> MeasureAsync(string journal)
    {
        await using Child child = await Child.StartAsync([Work, .. store.JournalArguments(journal), IdleSeconds.ToString(CultureInfo.InvariantCulture)]);
        return await child.RunAsync();
    }

    private static double Median(List<IReadOnlyList<long>> samples, int index) => samples.Select(sample => (double)sample[index]).Order().ElementAt(Samples / 2);
}
