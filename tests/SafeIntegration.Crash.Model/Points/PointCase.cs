using SafeIntegration.Crash.Checking;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>One fault at one point of an errand of one kind on one store.</summary>
internal sealed class PointCase(Place place, EffectKind kind, Naming naming)
{
    private static readonly DateTimeOffset Start = new PromiseModel(EffectKind.Transactional).Now;

    /// <summary>Longer than any lease or pause that a dead process leaves.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(1);

    /// <summary>The points of an errand to which nothing happens.</summary>
    public async Task<IReadOnlyList<FaultPoint>> ListAsync()
    {
        Pointsman lenient = Pointsman.Lenient();
        await GoAsync(lenient, new SteppedClock(Start), new Notes());
        return lenient.Passed;
    }

    /// <summary>The errand up to the point, in a process that dies there.</summary>
    public Task DieAsync(int point, string notes) => GoAsync(new(point, Fault.Kill), new SteppedClock(Start), new Notes(notes));

    /// <summary>The errand with a call that fails, or a process that stands still; another process takes over what is left.</summary>
    public async Task<IReadOnlyList<Violation>> RunAsync(int point, Fault fault)
    {
        var clock = new SteppedClock(Start);
        var notes = new Notes();
        var errand = new Errand(clock, notes);
        var pointsman = new Pointsman(point, fault);
        await using Office first = await OpenAsync("process A", clock, notes, pointsman, losesAnswer: true);
        await using Office second = await OpenAsync("process B", clock, notes, Pointsman.Lenient(), losesAnswer: false);
        Office current = first;
        Task stopped = Task.CompletedTask;
        Task hung = pointsman.Hung;
        foreach (Func<Office, Task> step in errand.Steps)
        {
            Task running = step(current);
            if (await Task.WhenAny(running, hung) == hung)
            {
                hung = Task.Delay(Timeout.InfiniteTimeSpan);
                if ((await pointsman.Hung).IsInEffect)
                {
                    clock.Step(BillRules.TimeLimit);
                }
                else
                {
                    stopped = running;
                    clock.Set(BillRules.Lease + TimeSpan.FromSeconds(1));
                    current = second;
                    running = step(second);
                }
            }

            if (!await TryAsync(running))
            {
                current = second;
                await step(second);
            }
        }

        await errand.SettleAsync(second);
        pointsman.Release();
        await TryAsync(stopped);
        await errand.SettleAsync(second);
        return await JudgeAsync(second, notes);
    }

    /// <summary>What is left to do after a process that died: callers who got no answer ask again, everything else takes its course.</summary>
    public async Task<IReadOnlyList<Violation>> FollowAsync(Notes notes)
    {
        var clock = new SteppedClock(Start + Afterwards);
        var errand = new Errand(clock, notes);
        await using Office office = await OpenAsync("process B", clock, notes, Pointsman.Lenient(), losesAnswer: false);
        foreach (Func<Office, Task> step in errand.Steps)
            await step(office);
        await errand.SettleAsync(office);
        return await JudgeAsync(office, notes);
    }

    private async Task GoAsync(Pointsman pointsman, SteppedClock clock, Notes notes)
    {
        await using Office office = await OpenAsync("process A", clock, notes, pointsman, losesAnswer: true);
        foreach (Func<Office, Task> step in new Errand(clock, notes).Steps)
            await step(office);
    }

    private async Task<Office> OpenAsync(string name, SteppedClock clock, Notes notes, Pointsman pointsman, bool losesAnswer)
    {
        Office office = await Office.OpenAsync(name, place, kind, naming, clock, new PointReceiver(notes, pointsman, losesAnswer));
        pointsman.Attach(office.Line);
        return office;
    }

    private async Task<IReadOnlyList<Violation>> JudgeAsync(Office office, Notes notes)
    {
        IReadOnlyList<LedgerEntry> ledger = kind == EffectKind.Transactional ? await place.ReadRowsAsync(naming.Integration) : notes.Ledger;
        var checker = new Checker(office.Store, ledger, notes.Seen)
        {
            Integrations = [naming.Integration],
            Alerts = await place.ReadAlertsAsync(office.Store, naming.Integration),
        };
        var violations = new List<Violation>(await checker.CheckAsync(CancellationToken.None));
        IReadOnlyList<ItemRecord> items = await office.Store.ListAsync(new() { Integrations = [naming.Integration] }, CancellationToken.None);
        if (items.Count != 2)
            violations.Add(new($"two bills were submitted, and there are {items.Count} items", []));
        // A fault of the journal or of a process is no reason to give up. Only where the receiver can neither recognise nor be asked is a person needed.
        violations.AddRange(items.Where(item => item.State != ItemState.Applied && !(item.State == ItemState.InDoubt && kind == EffectKind.Unconfirmed))
            .Select(item => new Violation($"{item.ItemKey} ended in {item.State}", [])));
        return violations;
    }

    // What the fault itself throws, and what follows from it. Anything else is a defect, of the library or of the test.
    private static async Task<bool> TryAsync(Task running)
    {
        try
        {
            await running;
            return true;
        }
        catch (Exception problem) when (problem is JournalUnavailableException or TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
