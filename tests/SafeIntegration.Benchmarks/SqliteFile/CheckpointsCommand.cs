using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;

namespace SafeIntegration.Benchmarks.SqliteFile;

/// <summary>
/// What SQLite's checkpoints cost the commits they fall on: the latency of commits as the journal makes them, without checkpoints at all, and with a reader that stands in the way of the checkpoints.
/// Rounds of the variants take turns. Also how large the log gets, and what of it stays when the reader has gone.
/// </summary>
internal static class CheckpointsCommand
{
    public const string Usage = "checkpoints [--commits n] [--rounds n] [--callers n]";

    private const double Megabyte = 1e6;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (!Arguments.TryRead(args, out IReadOnlyDictionary<string, int> numbers, "commits", "rounds", "callers"))
            return Arguments.Refuse(Usage);
        int commits = numbers.GetValueOrDefault("commits", 4_000);
        int rounds = numbers.GetValueOrDefault("rounds", 5);
        int callers = numbers.GetValueOrDefault("callers", 1);
        var variants = new[] { new Variant("checkpoints", true, false), new Variant("no checkpoints", false, false), new Variant("long reader", true, true) };
        foreach (Variant variant in variants)
            await variant.RunAsync(commits / 10, callers, keep: false);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < variants.Length; i++)
                await variants[(round + i) % variants.Length].RunAsync(commits, callers, keep: true);
        }

        Console.WriteLine($"{rounds} rounds of {commits:N0} commits by {callers} caller(s), items of 1.5 kB; milliseconds");
        Console.WriteLine("variant                 p50       p90       p99     p99.9       max   commits/s    log, MB   after, MB");
        foreach (Variant variant in variants)
            Console.WriteLine(variant);
        (Variant with, Variant without, Variant reader) = (variants[0], variants[1], variants[2]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"checkpoints callers={callers} p50={Ratio(0.5):0.00} p99={Ratio(0.99):0.00} p999={Ratio(0.999):0.00} max={with.At(1):0.0}ms rate={with.Rate / without.Rate:0.00} ")
            + string.Create(CultureInfo.InvariantCulture, $"log={with.LargestLog:0.0}MB reader-log={reader.LargestLog:0.0}MB after-reader={reader.LogAfter:0.0}MB"));
        return 0;

        double Ratio(double share) => with.At(share) / without.At(share);
    }

    private sealed class Variant(string name, bool checkpoints, bool reader)
    {
        private readonly List<double> _latencies = [];
        private double _seconds;

        public double LargestLog { get; private set; }

        public double LogAfter { get; private set; }

        public double Rate => _latencies.Count / _seconds;

        public double At(double share)
        {
            double[] sorted = [.. _latencies.Order()];
            return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
        }

        public async Task RunAsync(int commits, int callers, bool keep)
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("checkpoints-");
            try
            {
                string file = Path.Combine(folder.FullName, "journal.db");
                var options = new SqliteJournalOptions { ConnectionString = $"Data Source={file}" };
                if (!checkpoints)
                    options.ConnectionOpened = connection => Execute(connection, "PRAGMA wal_autocheckpoint = 0");
                await using var store = new SqliteJournalStore(options);
                await store.InitializeAsync(CancellationToken.None);
                var item = new EndedItem(1_500);
                await store.CommitAsync(item.Make(0, DateTimeOffset.UtcNow), CancellationToken.None);
                using SqliteConnection? reading = reader ? Read(file) : null;
                double[] latencies = new double[commits];
                long begun = Stopwatch.GetTimestamp();
                await Parallel.ForEachAsync(Enumerable.Range(0, commits), new ParallelOptions { MaxDegreeOfParallelism = callers }, async (number, token) =>
                {
                    JournalCommit commit = item.Make(number + 1, DateTimeOffset.UtcNow);
                    long start = Stopwatch.GetTimestamp();
                    await store.CommitAsync(commit, token);
                    latencies[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                });
                double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
                double log = new FileInfo(file + "-wal").Length / Megabyte;
                reading?.Dispose();
                // As the journal goes on after the reader has gone: the next checkpoints take the log back.
                for (int number = 0; number < 50; number++)
                    await store.CommitAsync(item.Make(commits + number + 1, DateTimeOffset.UtcNow), CancellationToken.None);
                if (!keep)
                    return;
                _latencies.AddRange(latencies);
                _seconds += seconds;
                LargestLog = Math.Max(LargestLog, log);
                LogAfter = Math.Max(LogAfter, new FileInfo(file + "-wal").Length / Megabyte);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{name,-16} {At(0.5),10:0.00}{At(0.9),10:0.00}{At(0.99),10:0.00}{At(0.999),10:0.00}{At(1),10:0.0}{Rate,12:N0}{LargestLog,11:0.0}{LogAfter,12:0.0}");

        // Holds the state of now, as a backup or a report does.
        private static SqliteConnection Read(string file)
        {
            var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            Execute(connection, "BEGIN");
            Execute(connection, "SELECT count(*) FROM journal_item");
            return connection;
        }

        private static void Execute(SqliteConnection connection, string sql)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteScalar();
        }
    }
}
