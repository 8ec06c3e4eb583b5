using System.Diagnostics;
using System.Globalization;
using SafeIntegration.Journaling;

namespace SafeIntegration.Benchmarks.SqliteFile;

/// <summary>
/// How a SQLite journal grows while retention deletes the contents of all items but the newest, and how it grows without. The file must grow by what is kept of an item for ever, and by nothing else.
/// </summary>
internal static class GrowthCommand
{
    public const string Usage = "sqlite-growth [--items n] [--keep n] [--payload bytes] [--unbounded n]";

    private const int Callers = 256;
    private const double Megabyte = 1e6;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (!Arguments.TryRead(args, out IReadOnlyDictionary<string, int> numbers, "items", "keep", "payload", "unbounded"))
            return Arguments.Refuse(Usage);
        int items = numbers.GetValueOrDefault("items", 1_000_000);
        int keep = numbers.GetValueOrDefault("keep", 50_000);
        var item = new EndedItem(numbers.GetValueOrDefault("payload", 1_500));

        Console.WriteLine($"with retention: the contents of the newest {keep:N0} items are kept");
        (double Slope, double First, double Last, double MaxLog) kept = await GrowAsync(item, items, keep, items / 20);
        int unbounded = Math.Min(items, numbers.GetValueOrDefault("unbounded", 200_000));
        Console.WriteLine("without");
        (double Slope, double First, double Last, double MaxLog) all = await GrowAsync(item, unbounded, keep: int.MaxValue, unbounded / 5);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"sqlite-growth items={items} bytes-per-item={kept.Slope:0} without-retention={all.Slope:0} last-quarter/first-quarter={kept.Last / kept.First:0.00} largest-log={kept.MaxLog:0.0}MB"));
        return 0;
    }

    private static async Task<(double Slope, double First, double Last, double MaxLog)> GrowAsync(EndedItem item, int items, int keep, int step)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("growth-");
        try
        {
            string file = Path.Combine(folder.FullName, "journal.db");
            await using var store = new SqliteJournalStore(new() { ConnectionString = $"Data Source={file}" });
            await store.InitializeAsync(CancellationToken.None);
            List<(int Items, long Bytes)> curve = [];
            var time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            double maxLog = 0;
            int holding = 0;
            Console.WriteLine("      items    file, MB     log, MB   seconds");
            for (int done = 0; done < items; done += step)
            {
                long begun = Stopwatch.GetTimestamp();
                int first = done;
                // A second apart, as ids are ordered by time.
                await Parallel.ForEachAsync(Enumerable.Range(first, step), Parallelism,
                    async (number, token) => await CommitAsync(store, item.Make(number, time.AddSeconds(number)), token));
                holding += step;
                while (holding > keep)
                    holding -= await SweepAsync(store, holding - keep, time.AddSeconds(first + step));
                long log = new FileInfo(file + "-wal").Length;
                maxLog = Math.Max(maxLog, log / Megabyte);
                curve.Add((first + step, new FileInfo(file).Length));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first + step,11:N0} {curve[^1].Bytes / Megabyte,11:N1} {log / Megabyte,11:N1} {Stopwatch.GetElapsedTime(begun).TotalSeconds,9:N0}"));
            }

            // The first quarter after the window is full, against the last: bounded means that they are the same.
            (int Items, long Bytes)[] full = [.. curve.Where(point => point.Items >= Math.Min(2L * keep, items / 4))];
            int quarter = Math.Max(1, full.Length / 4);
            return (Slope(full[0], full[^1]), Slope(full[0], full[quarter]), Slope(full[^(quarter + 1)], full[^1]), maxLog);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ParallelOptions Parallelism => new() { MaxDegreeOfParallelism = Callers };

    private static async Task<int> SweepAsync(SqliteJournalStore store, int count, DateTimeOffset at)
    {
        IReadOnlyList<ItemRecord> page = await store.ListAsync(EndedItem.WithContents with { Max = Math.Min(count, EndedItem.WithContents.Max) }, CancellationToken.None);
        await Parallel.ForEachAsync(page, Parallelism, async (old, token) => await CommitAsync(store, EndedItem.Drop(old, at), token));
        return page.Count;
    }

    private static async Task CommitAsync(SqliteJournalStore store, JournalCommit commit, CancellationToken cancellationToken)
    {
        if (await store.CommitAsync(commit, cancellationToken) != CommitOutcome.Committed)
            throw new InvalidOperationException("A commit that nothing stands against was refused.");
    }

    private static double Slope((int Items, long Bytes) from, (int Items, long Bytes) to) => to.Items == from.Items ? 0 : (double)(to.Bytes - from.Bytes) / (to.Items - from.Items);
}
