using System.Collections.Concurrent;
using System.Diagnostics;
using SafeIntegration.Crash.Checking;

namespace SafeIntegration.Crash.Model;

/// <summary>Plays many sequences on one store. Each number of a seed stands for the same sequence and the same kind of effect on any store.</summary>
internal static class ModelRun
{
    public static async Task<ModelReport> RunAsync(IPlaces places, ModelOptions options, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var failed = new ConcurrentQueue<(int Number, string Problem)>();
        long commands = 0;
        int played = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Width };
        await Parallel.ForAsync(options.First, options.First + options.Count, parallel, async (number, _) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (failed.Count >= options.MaxFailures)
                return;
            Command[] sequence = CommandGen.Draw(options.Seed, number);
            Interlocked.Add(ref commands, sequence.Length);
            Interlocked.Increment(ref played);
            if (await TryPlayAsync(places, number, sequence, new History()) is { } problem)
                failed.Enqueue((number, problem));
        });

        var failures = new List<ModelFailure>();
        foreach ((int number, string problem) in failed.OrderBy(failure => failure.Number))
            failures.Add(await ShrinkAsync(places, options.Seed, number, problem));
        return new(places.Name, options, played, commands, failures, watch.Elapsed);
    }

    public static EffectKind KindOf(int number) => (EffectKind)(number % Enum.GetValues<EffectKind>().Length);

    /// <summary>Plays a sequence; null if all promises hold, or what went wrong.</summary>
    public static async Task<string?> TryPlayAsync(IPlaces places, int number, IReadOnlyList<Command> sequence, History history)
    {
        EffectKind kind = KindOf(number);
        // Never the same name twice, for sequences may share a journal.
        var naming = new Naming($"{Order.IntegrationOf(kind)}-{number}-{Guid.NewGuid():N}");
        await using var world = new World(await places.TakeAsync(), kind, naming);
        await world.OpenAsync();
        try
        {
            await new Play(world, kind, naming, history).RunAsync(sequence);
            return null;
        }
        catch (Exception problem)
        {
            string what = problem is MismatchException ? problem.Message : problem.ToString();
            return string.Join("\n    ", world.Complaints.Prepend(what));
        }
    }

    // Takes one command after the other away, as long as it still goes wrong. Unlike a random search it always ends with a sequence of which every part is needed.
    private static async Task<ModelFailure> ShrinkAsync(IPlaces places, ulong seed, int number, string firstProblem)
    {
        List<Command> shortest = [.. CommandGen.Draw(seed, number)];
        bool isShorter;
        do
        {
            isShorter = false;
            for (int i = shortest.Count - 1; i >= 0; i--)
            {
                Command[] without = [.. shortest[..i], .. shortest[(i + 1)..]];
                if (await TryPlayAsync(places, number, without, new History()) is null)
                    continue;
                shortest = [.. without];
                isShorter = true;
            }
        }
        while (isShorter);

        var history = new History();
        string problem = await TryPlayAsync(places, number, shortest, history) ?? $"{firstProblem} (it does not go wrong each time)";
        return new(number, KindOf(number), shortest, problem, history.ToLines());
    }
}
