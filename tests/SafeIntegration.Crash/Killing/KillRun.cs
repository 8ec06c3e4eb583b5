using SafeIntegration.Crash.Guarding;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.Killing;

/// <summary>A whole run: one round after the other, each with a journal of its own.</summary>
internal static class KillRun
{
    // Above the numbers of the rounds that are counted.
    private const int FirstShrunk = 1_000_000;

    /// <exception cref="OperationCanceledException">The run took longer than its limit, or the caller cancelled it, before a round was done.</exception>
    public static async Task<RunReport> RunAsync(RunOptions options, CancellationToken cancellationToken)
    {
        var file = new RunFile(options.Resume, new(options.Store, options.Seed, options.Count, options.Children, options.Width));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.TimeLimit);
        IReadOnlyList<IReadOnlyList<Kill>> decks = options.IsBurst
            ? Deck.DealBursts(options.Count, options.Width, options.Seed)
            : Deck.Deal(options.Count, options.Seed, options.DecksPerRound);
        await using var guard = new Guard();
        await using Bench bench = await Bench.OpenAsync(options.Store, guard);
        IReadOnlyList<Kill>? shortest = null;
        try
        {
            for (int i = 0; i < decks.Count; i++)
            {
                if (file.Has(i))
                    continue;
                RoundResult result = await new Round(i, decks[i], options, bench.PlaceOf(i), guard).RunAsync(limit.Token);
                file.Add(result);
                if (result.Judgement.Violations.Count > 0)
                    shortest ??= await ShrinkAsync(decks[i], options, bench, guard, limit.Token);
            }
        }
        catch (OperationCanceledException) when (options.Resume is not null || file.Rounds.Count > 0)
        {
            // What is done is done; the rest is for the next sitting.
        }

        return new(options, file.Rounds) { Shortest = shortest };
    }

    // Where a process is hit is not quite the same twice, so a deck may fail once and not again: the shortest that was seen to fail is told.
    private static async Task<IReadOnlyList<Kill>?> ShrinkAsync(
        IReadOnlyList<Kill> deck, RunOptions options, Bench bench, Guard guard, CancellationToken cancellationToken)
    {
        int number = FirstShrunk;
        return await Shrinker.ShrinkAsync(deck, options.ShrinkTries, async candidate =>
        {
            RoundResult result = await new Round(++number, candidate, options, bench.PlaceOf(number), guard).RunAsync(cancellationToken);
            return result.Judgement.Violations.Count > 0;
        });
    }
}
