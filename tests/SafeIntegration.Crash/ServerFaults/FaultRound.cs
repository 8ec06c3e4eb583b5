using System.Collections.Concurrent;
using SafeIntegration.Crash.Guarding;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Killing;
using SafeIntegration.Crash.Ledger;
using SafeIntegration.Crash.Stores;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.ServerFaults;

/// <summary>One journal: children work on it while their server and their connections fail; in the end everything is settled and judged.</summary>
internal sealed class FaultRound(int number, int faults, FaultOptions options, ServerUnderTest server, Guard guard)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<int, Child> _children = new();
    private readonly Book _book = new();

    public async Task<FaultResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var proxy = new Proxy(server.Port);
        var place = new PostgreSqlPlace(server.ConnectionString, server.ConnectionStringThrough(proxy.Port), number);
        await place.PrepareAsync(cancellationToken);
        IJournalStore journal = place.Open();
        await using var closing = (IAsyncDisposable)journal;
        var violations = new List<Violation>();
        var done = new List<FaultKind>();
        await using (var ledger = new LedgerServer(Receive))
        {
            try
            {
                for (int slot = 0; slot < options.Children; slot++)
                    Start(WorkOptions.At(place, ledger.Port) with { Slot = slot, Width = options.Width });
                await Task.WhenAll(_children.Values.Select(child => child.Ready.Task.WaitAsync(Patience, cancellationToken)));
                var striker = new Striker(server, proxy, place, guard, _book, new Random((options.Seed * 100_003) + number));
                for (int misses = 0; done.Count < faults && misses < faults + 10;)
                {
                    if (await striker.StrikeAsync(cancellationToken) is { } kind)
                        done.Add(kind);
                    else
                        misses++;
                }

                // The children find out by themselves that the server is well again; the last one settles what is left.
                foreach (Child child in _children.Values)
                    await StopAsync(child, violations, cancellationToken);
                if (await Settling.RunAsync(() => Start(WorkOptions.At(place, ledger.Port)), journal, cancellationToken) is { } problem)
                    violations.Add(problem);
            }
            finally
            {
                foreach (Child child in _children.Values)
                    child.Dispose();
            }
        }

        Judgement verdict = await new Judge(_book, journal, place).JudgeAsync(cancellationToken);
        return new(done, verdict with { Violations = [.. violations, .. verdict.Violations] });
    }

    private static async Task StopAsync(Child child, List<Violation> violations, CancellationToken cancellationToken)
    {
        bool hasEnded = child.HasExited;
        if (!hasEnded)
            child.Stop();
        await child.WaitAsync(cancellationToken).WaitAsync(Patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (hasEnded || !child.HasExited || child.ExitCode != 0)
            violations.Add(new("a child did not live through it", child.Errors));
    }

    private Reply Receive(int life, Message message)
    {
        string answer = _book.Receive(life, message);
        return _children.TryGetValue(life, out Child? child) ? child.Notice(message, answer) : new(answer);
    }

    private Child Start(WorkOptions work)
    {
        int life = _children.Count + 1;
        return _children[life] = new Child(work with { Life = life }, kill: null, _book, guard);
    }
}

/// <summary>What came of a round.</summary>
internal sealed record FaultResult(IReadOnlyList<FaultKind> Faults, Judgement Judgement);
