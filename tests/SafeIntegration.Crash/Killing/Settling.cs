using System.Diagnostics;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Killing;

/// <summary>The end of a round: a last child does what is left to do and stops in peace.</summary>
internal static class Settling
{
    public static readonly ItemState[] Unfinished = [ItemState.Received, ItemState.Due, ItemState.Started];

    private const int MaxStarts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns what went wrong; null if nothing did. What is not settled then is for the judge.</summary>
    /// <param name="start">Starts a child. A host that cannot reach its journal in time does not start, and is started again, as a service manager would.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<Violation?> RunAsync(Func<Child> start, IJournalStore journal, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            Child child = start();
            Violation? problem = await RunAsync(child, journal, cancellationToken);
            if (problem is null || child.Ready.Task.IsCompleted || attempt == MaxStarts)
                return problem;
        }
    }

    private static async Task<Violation?> RunAsync(Child child, IJournalStore journal, CancellationToken cancellationToken)
    {
        Task ended = child.WaitAsync(cancellationToken);
        await Task.WhenAny(child.Ready.Task, ended, Task.Delay(Patience, cancellationToken));
        var watch = Stopwatch.StartNew();
        while (child.Ready.Task.IsCompleted && !ended.IsCompleted && watch.Elapsed < Patience && await CountUnfinishedAsync(journal, cancellationToken) > 0)
            await Task.Delay(Poll, cancellationToken);

        if (!ended.IsCompleted)
            child.Stop();
        await ended.WaitAsync(Patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return ended.IsCompleted && child.ExitCode == 0 ? null : new("the last child did not stop in peace", child.Errors);
    }

    private static async Task<long> CountUnfinishedAsync(IJournalStore journal, CancellationToken cancellationToken)
    {
        IReadOnlyList<StateCount> counts = await journal.CountAsync(cancellationToken);
        return counts.Where(count => Unfinished.Contains(count.State)).Sum(count => count.Count);
    }
}
