using System.Collections.Concurrent;
using System.Diagnostics;
using SafeIntegration.Crash.Guarding;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Ledger;
using SafeIntegration.Crash.Stores;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Killing;

/// <summary>One journal from its first migration to the last settled item: children are killed and followed by others until the deck is empty, one more settles what is left.</summary>
internal sealed class Round(int number, IReadOnlyList<Kill> deck, RunOptions options, JournalPlace place, Guard guard)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<Kill> _deck = new(deck);
    private readonly ConcurrentDictionary<int, Child> _children = new();
    private readonly ConcurrentQueue<KillRecord> _kills = new();
    private readonly ConcurrentQueue<Violation> _violations = new();
    private readonly Book _book = new(options.IsNaive);
    private int _lives;

    public async Task<RoundResult> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await place.PrepareAsync(cancellationToken);
        IJournalStore journal = place.Open();
        await using var closing = (IAsyncDisposable)journal;
        await using (var ledger = new LedgerServer(Receive))
        {
            try
            {
                await Task.WhenAll(Enumerable.Range(0, options.Children).Select(slot => KillAsync(slot, ledger.Port, journal, cancellationToken)));
                WorkOptions settling = WorkOptions.At(place, ledger.Port) with { Clock = options.JumpingClocks ? JumpingTime.Ahead : JumpingTime.Straight };
                if (await Settling.RunAsync(() => Start(kill: null, settling), journal, cancellationToken) is { } problem)
                    _violations.Enqueue(problem);
            }
            finally
            {
                foreach (Child child in _children.Values)
                    child.Dispose();
            }
        }

        Judgement verdict = await new Judge(_book, journal, place).JudgeAsync(cancellationToken);
        return new()
        {
            Number = number,
            Seconds = watch.Elapsed.TotalSeconds,
            Kills = [.. _kills],
            Judgement = verdict with { Violations = [.. _violations, .. verdict.Violations] },
        };
    }

    private Reply Receive(int life, Message message)
    {
        string answer = _book.Receive(life, message);
        return _children.TryGetValue(life, out Child? child) ? child.Notice(message, answer) : new(answer);
    }

    /// <summary>Starts a child in a slot, waits until it has been killed, and starts the next, as long as there are kills to do.</summary>
    private async Task KillAsync(int slot, int port, IJournalStore journal, CancellationToken cancellationToken)
    {
        while (_deck.TryDequeue(out Kill? kill))
        {
            int from = _book.NextOf(slot);
            using Child child = Start(kill, WorkOptions.At(place, port) with { Slot = slot, From = from, Width = options.Width });
            KillPhase phase = await AwaitKillAsync(child, cancellationToken) ? kill.Phase : KillPhase.AnyTime;
            int frozen = child.Moment is null ? 0 : (int)(kill.Freeze?.TotalMilliseconds ?? 0);
            if (child is { IsKilled: true, LastSubmitted: { } order } && options.IsBurst)
                _kills.Enqueue(new(phase, null, await GroupLeftBehindAsync(order, from, journal, cancellationToken)));
            else if (child.IsKilled)
                _kills.Enqueue(new(phase, child.Moment?.Kind, await LeftBehindAsync(child.Moment, journal, cancellationToken), frozen));
            else
                _violations.Enqueue(new("a child ended by itself", [$"planned: {kill}", .. child.Errors]));
        }
    }

    /// <summary>Waits for the child's end. False if the moment did not come and it was killed without one.</summary>
    private static async Task<bool> AwaitKillAsync(Child child, CancellationToken cancellationToken)
    {
        Task ended = child.WaitAsync(cancellationToken);
        bool isReady = await Task.WhenAny(child.Ready.Task, ended, Task.Delay(Patience, cancellationToken)) == child.Ready.Task;
        if (isReady && await Task.WhenAny(ended, Task.Delay(LongestLife, cancellationToken)) == ended || ended.IsCompleted)
        {
            await ended;
            return true;
        }

        child.KillNow();
        await ended;
        return child.Moment is not null;
    }

    /// <summary>What is in the journal after a kill, before the victim's leases end.</summary>
    private async Task<string> LeftBehindAsync(Message? moment, IJournalStore journal, CancellationToken cancellationToken)
    {
        if (!await place.HasTablesAsync(cancellationToken))
            return "no tables";
        if (moment?.Kind is not { } kind)
            return "tables";
        ItemRecord? item = await journal.FindByKeyAsync(Order.IntegrationOf(kind), moment.Order, cancellationToken);
        return item?.State.ToString() ?? "nothing";
    }

    /// <summary>How much is in the journal of the group that was being submitted.</summary>
    private async Task<string> GroupLeftBehindAsync(string lastSubmitted, int from, IJournalStore journal, CancellationToken cancellationToken)
    {
        (int slot, int submitted) = Order.Parse(lastSubmitted);
        int first = submitted - ((submitted - from) % options.Width);
        (int there, int told) = (0, 0);
        for (int number = first; number < first + options.Width; number++)
        {
            string order = Order.IdOf(slot, number);
            there += await journal.FindByKeyAsync(Order.IntegrationOf(Order.KindOf(number)), order, cancellationToken) is null ? 0 : 1;
            told += _book.IsAccepted(order) ? 1 : 0;
        }

        return there == 0 ? "nothing"
            : there < options.Width ? "a part of the group"
            : told < options.Width ? "the whole group, not all told"
            : "the whole group";
    }

    private Child Start(Kill? kill, WorkOptions work)
    {
        int life = Interlocked.Increment(ref _lives);
        WorkOptions own = work with
        {
            Life = life,
            AnnouncesCommits = kill?.Moment == Verb.Committing,
            Clock = kill is not null && options.JumpingClocks ? ClockOf(life) : work.Clock,
            IsOfTomorrow = options.MixedVersions && life > options.Children && work.Slot % 2 == 1,
        };
        var child = new Child(own, kill, _book, guard, options.Program ?? (work.Slot % 2 == 0 && kill is not null ? options.OlderProgram : null));
        _children[life] = child;
        return child;
    }

    // A file has one machine, and that one clock; on PostgreSQL, each process stands for a machine.
    private int ClockOf(int life) => 1 + (place.Kind == StoreKind.Sqlite ? options.Seed : options.Seed + life);
}
