using System.Collections.Concurrent;
using System.Diagnostics;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Ledger;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Killing;

/// <summary>One journal from its first migration to the last settled item: children are killed and followed by others until the deck is empty, one more settles what is left.</summary>
internal sealed class Round(IReadOnlyList<Kill> deck, RunOptions options, string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SettlePoll = TimeSpan.FromMilliseconds(100);
    private static readonly ItemState[] Unfinished = [ItemState.Received, ItemState.Due, ItemState.Started];

    private readonly ConcurrentQueue<Kill> _deck = new(deck);
    private readonly ConcurrentDictionary<int, Child> _children = new();
    private readonly ConcurrentQueue<KillRecord> _kills = new();
    private readonly ConcurrentQueue<Violation> _violations = new();
    private readonly Book _book = new();
    private readonly JournalFile _file = new(Path.Combine(folder, "journal.db"));
    private int _lives;

    public async Task<RoundResult> RunAsync(CancellationToken cancellationToken)
    {
        await using SqliteJournalStore journal = _file.Open();
        await using (var ledger = new LedgerServer(Receive))
        {
            try
            {
                await Task.WhenAll(Enumerable.Range(0, options.Children).Select(slot => KillAsync(slot, ledger.Port, journal, cancellationToken)));
                await SettleAsync(ledger.Port, journal, cancellationToken);
            }
            finally
            {
                foreach (Child child in _children.Values)
                    child.Dispose();
            }
        }

        Judgement verdict = await new Judge(_book, journal, _file).JudgeAsync(cancellationToken);
        return new([.. _kills], verdict with { Violations = [.. _violations, .. verdict.Violations] });
    }

    private Reply Receive(int life, Message message)
    {
        string answer = _book.Receive(life, message);
        return _children.TryGetValue(life, out Child? child) ? child.Notice(message, answer) : new(answer);
    }

    /// <summary>Starts a child in a slot, waits until it has been killed, and starts the next, as long as there are kills to do.</summary>
    private async Task KillAsync(int slot, int port, SqliteJournalStore journal, CancellationToken cancellationToken)
    {
        while (_deck.TryDequeue(out Kill? kill))
        {
            int from = _book.NextOf(slot);
            Child child = Start(kill, new() { Journal = _file.Path, Port = port, Life = 0, Slot = slot, From = from, Width = options.Width });
            KillPhase phase = await AwaitKillAsync(child, cancellationToken) ? kill.Phase : KillPhase.AnyTime;
            if (child is { IsKilled: true, LastSubmitted: { } order } && options.IsBurst)
                _kills.Enqueue(new(phase, null, await GroupLeftBehindAsync(order, from, journal, cancellationToken)));
            else if (child.IsKilled)
                _kills.Enqueue(new(phase, child.Moment?.Kind, await LeftBehindAsync(child.Moment, journal, cancellationToken)));
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
    private async Task<string> LeftBehindAsync(Message? moment, SqliteJournalStore journal, CancellationToken cancellationToken)
    {
        if (!_file.HasTables)
            return "no tables";
        if (moment?.Kind is not { } kind)
            return "tables";
        ItemRecord? item = await journal.FindByKeyAsync(Order.IntegrationOf(kind), moment.Order, cancellationToken);
        return item?.State.ToString() ?? "nothing";
    }

    /// <summary>How much is in the journal of the group that was being submitted.</summary>
    private async Task<string> GroupLeftBehindAsync(string lastSubmitted, int from, SqliteJournalStore journal, CancellationToken cancellationToken)
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

    /// <summary>A last child does what is left to do and stops in peace.</summary>
    private async Task SettleAsync(int port, SqliteJournalStore journal, CancellationToken cancellationToken)
    {
        Child child = Start(kill: null, new() { Journal = _file.Path, Port = port, Life = 0 });
        Task ended = child.WaitAsync(cancellationToken);
        await Task.WhenAny(child.Ready.Task, ended, Task.Delay(Patience, cancellationToken));
        var watch = Stopwatch.StartNew();
        while (!ended.IsCompleted && watch.Elapsed < Patience && await CountUnfinishedAsync(journal, cancellationToken) > 0)
            await Task.Delay(SettlePoll, cancellationToken);

        if (!ended.IsCompleted)
            child.Stop();
        await ended.WaitAsync(Patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (!ended.IsCompleted || child.ExitCode != 0)
            _violations.Enqueue(new("the last child did not stop in peace", child.Errors));
    }

    private static async Task<long> CountUnfinishedAsync(SqliteJournalStore journal, CancellationToken cancellationToken)
    {
        IReadOnlyList<StateCount> counts = await journal.CountAsync(cancellationToken);
        return counts.Where(count => Unfinished.Contains(count.State)).Sum(count => count.Count);
    }

    private Child Start(Kill? kill, WorkOptions work)
    {
        int life = Interlocked.Increment(ref _lives);
        var child = new Child(work with { Life = life, CommitsIntent = !options.WithoutIntent, AnnouncesCommits = kill?.Moment == Verb.Committing }, kill);
        _children[life] = child;
        return child;
    }
}

/// <summary>What came of a round.</summary>
internal sealed record RoundResult(IReadOnlyList<KillRecord> Kills, Judgement Judgement);
