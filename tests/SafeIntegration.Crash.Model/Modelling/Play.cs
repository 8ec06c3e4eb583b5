using SafeIntegration.Crash.Checking;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>The library does something else than the model says.</summary>
internal sealed class MismatchException(string message) : Exception(message);

/// <summary>Plays a sequence of commands on the library and on the model, side by side.</summary>
internal sealed partial class Play(World world, EffectKind kind, Naming naming, History history)
{
    private const int MaxSettling = 12;
    private const int MaxClaims = 16;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly PromiseModel _model = new(kind);

    // Not the integration's name, which is drawn anew each time: the same sequence writes the same history.
    private string Label { get; } = kind.ToString();

    // What each process holds, by the model; the office holds the records.
    private readonly List<ModelClaim>[] _claims = [[], []];
    private readonly Dictionary<string, ReviewTicket<Payment>> _tickets = new(StringComparer.Ordinal);

    /// <exception cref="MismatchException">A promise is broken.</exception>
    public async Task RunAsync(IReadOnlyList<Command> commands)
    {
        foreach (Command command in commands)
        {
            // Items of one instant would be claimed in the order of their identifiers, which are drawn anew each time.
            await StepAsync(TimeSpan.FromMilliseconds(1));
            Note(command.ToString());
            await DoAsync(command);
            await CompareAsync();
        }

        await SettleAsync();
        await CompareHistoriesAsync();
    }

    private Task DoAsync(Command command) => command switch
    {
        Command.Submit submit => SubmitAsync(submit.At, Bill(submit.Key, submit.Amount), submit.IsQueued),
        Command.SubmitRace race => SubmitRaceAsync(race),
        Command.Claim claim => ClaimAsync(claim.At, claim.Max),
        Command.Work work => WorkAsync(work),
        Command.WorkLate late => WorkLateAsync(late),
        Command.RunDue run => RunDueAsync(run.At),
        Command.Look look => LookAsync(look),
        Command.Decide decide => DecideAsync(decide),
        Command.DecideRace race => DecideRaceAsync(race),
        Command.Undo undo => UndoAsync(undo),
        Command.Resolve resolve => ResolveAsync(resolve),
        Command.Report report => ReportAsync(report),
        Command.Step step => StepAsync(TimeSpan.FromSeconds(step.Seconds)),
        Command.Restart restart => RestartAsync(restart.At),
        Command.Forge forge => ForgeAsync(forge),
        Command.StaleCommit stale => StaleCommitAsync(stale),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is unknown."),
    };

    private Task StepAsync(TimeSpan time)
    {
        world.Clock.Step(time);
        _model.Now += time;
        return Task.CompletedTask;
    }

    private async Task RestartAsync(int at)
    {
        _claims[at].Clear();
        await world.RestartAsync(at);
    }

    private Task ForgeAsync(Command.Forge forge)
    {
        if (_model.At(forge.Item) is { State: ItemState.Due } item)
            item.IsForged = world.Forged.Add(item.Id) || item.IsForged;
        return Task.CompletedTask;
    }

    private async Task StaleCommitAsync(Command.StaleCommit stale)
    {
        if (_model.At(stale.Item) is not { } item)
            return;
        ItemRecord stored = await FindAsync(item);
        // The first version has none before it; a later one than there is must be refused just the same.
        long version = !stale.HasOldVersion ? stored.Version : stored.Version > 1 ? stored.Version - 1 : stored.Version + 1;
        ItemRecord seen = stored with
        {
            Fence = stale.HasOldFence ? stored.Fence - 1 : stored.Fence,
            AuditHead = stale.HasOldHead ? new string('0', stored.AuditHead.Length) : stored.AuditHead,
        };
        AuditEntry entry = AuditChain.Next(seen, _model.Now, AuditChain.System, AuditAction.Declined, "stale");
        ItemRecord next = seen with { Version = version + 1, State = ItemState.Declined, DueAt = null, AuditLength = entry.Sequence, AuditHead = entry.Hash };
        CommitOutcome outcome = await world[0].Journal.CommitAsync(new() { Item = next, ExpectedVersion = version, Audit = [entry] }, None);
        Expect(CommitOutcome.Conflict, outcome, $"a stale commit of {item}");
    }

    /// <summary>Everything that is due is done, the clock moves on, until nothing is left to do.</summary>
    private async Task SettleAsync()
    {
        for (int round = 0; _model.Items.Exists(item => item.State is ItemState.Received or ItemState.Due or ItemState.Started); round++)
        {
            if (round == MaxSettling)
                throw new MismatchException("It does not settle.");
            await StepAsync(TimeSpan.FromHours(1));
            await RunDueAsync(0);
            await CompareAsync();
        }
    }

    /// <summary>Every record is what the model says.</summary>
    private async Task CompareAsync()
    {
        IReadOnlyList<ItemRecord> stored = await world[0].Store.ListAsync(new() { Integrations = [naming.Integration] }, None);
        Expect(_model.Items.Count, stored.Count, "the number of items");
        foreach (ModelItem item in _model.Items)
        {
            ItemRecord record = stored.FirstOrDefault(record => record.Id.Value == item.Id) ?? throw new MismatchException($"{item} is not in the journal");
            Expect(item.State, record.State, $"the state of {item}");
            Expect(item.Key, record.ItemKey, $"the key of {item}");
            Expect(item.Payload, record.PayloadHash, $"the payload of {item}");
            Expect(item.Lane, record.Lane, $"the lane of {item}");
            Expect(item.Fence, record.Fence, $"the fence of {item}");
            Expect(item.Version, record.Version, $"the version of {item}");
            Expect(item.Attempts, record.Attempts, $"the attempts of {item}");
            Expect(item.DueAt, record.DueAt, $"when {item} is due");
            Expect(item.LeaseUntil, record.LeaseUntil, $"the lease of {item}");
        }
    }

    /// <summary>What only the end shows: the audits, the ledger, and what the checker, which knows nothing of the model, says.</summary>
    private async Task CompareHistoriesAsync()
    {
        IReadOnlyList<LedgerEntry> ledger = await world.ReadLedgerAsync();
        foreach (ModelItem item in _model.Items)
        {
            IReadOnlyList<AuditEntry> audit = await world[0].Store.ReadAuditAsync(new(item.Id), None);
            Expect(string.Join(", ", item.Actions), string.Join(", ", audit.Select(entry => entry.Action)), $"the audit of {item}");
            LedgerEntry[] arrived = [.. ledger.Where(entry => entry.ItemKey == item.Key)];
            Expect(item.Arrivals, arrived.Length, $"the arrivals of {item}");
            foreach (LedgerEntry entry in arrived)
                Expect(Arrival.Of(new() { BillId = item.Key!.Split('#')[0], Amount = item.Approved ?? 0 }), entry.Value, $"what arrived of {item}");
        }

        IReadOnlyList<AlertRecord> alerts = await world.ReadAlertsAsync();
        var checker = new Checker(world[0].Store, ledger, history.All) { Integrations = [naming.Integration], Alerts = alerts };
        if (await checker.CheckAsync(None) is [var violation, ..])
            throw new MismatchException($"{violation.What}\n    {string.Join("\n    ", violation.History)}");
    }

    private async Task<ItemRecord> FindAsync(ModelItem item) => await world[0].Store.FindAsync(new(item.Id), None) ?? throw new MismatchException($"{item} is lost");

    private void Note(string what) => history.Add(new(SeenKind.Note, Label, "", "", what));

    private static Bill Bill(int key, int amount) => new() { Id = amount < 0 ? "" : $"k{key}", Amount = amount };

    private static void Expect<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new MismatchException($"{what}: it is {(object?)actual ?? "nothing"}, and the model says {(object?)expected ?? "nothing"}");
    }
}
