using System.Diagnostics;
using SafeIntegration.Crash.Judging;

namespace SafeIntegration.Crash.Killing;

/// <summary>A whole run: one round after the other, each with a journal of its own.</summary>
internal static class KillRun
{
    /// <exception cref="OperationCanceledException">The run took longer than its limit, or the caller cancelled it.</exception>
    public static async Task<RunReport> RunAsync(RunOptions options, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.TimeLimit);
        var watch = Stopwatch.StartNew();
        IReadOnlyList<IReadOnlyList<Kill>> decks = options.IsBurst
            ? Deck.DealBursts(options.Count, options.Width, options.Seed)
            : Deck.Deal(options.Count, options.Seed);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("safe-integration-crash-");
        try
        {
            var results = new List<RoundResult>();
            for (int i = 0; i < decks.Count; i++)
            {
                DirectoryInfo own = folder.CreateSubdirectory(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                results.Add(await new Round(decks[i], options, own.FullName).RunAsync(limit.Token));
            }

            return new(options, results, watch.Elapsed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
