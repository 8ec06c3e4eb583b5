using SafeIntegration.Crash.Checking;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>Two processes on one journal, one clock, one ledger: the real side of a sequence.</summary>
internal sealed class World(Place place, EffectKind kind, Naming naming) : IAsyncDisposable
{
    private static readonly string[] Names = ["process A", "process B"];

    private readonly Office[] _offices = new Office[2];
    private readonly ScriptedReceiver[] _receivers = new ScriptedReceiver[2];
    private readonly Func<Task>?[] _beforeWrite = new Func<Task>?[2];
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<Complaints> _complaints = [];

    public SteppedClock Clock { get; } = new(new PromiseModel(kind).Now);

    public HashSet<string> Forged { get; } = new(StringComparer.Ordinal);

    public Office this[int at] => _offices[at];

    /// <summary>What the processes logged, those that have ended too.</summary>
    public IEnumerable<string> Complaints => _complaints.SelectMany(process => process.Lines);

    public async Task OpenAsync()
    {
        for (int at = 0; at < _offices.Length; at++)
            await StartAsync(at);
    }

    public async Task RestartAsync(int at)
    {
        await _offices[at].CloseAsync();
        await StartAsync(at);
    }

    /// <summary>Has something happen once, just before the next thing that a process writes.</summary>
    public void BeforeNextWrite(int at, Func<Task>? happening) => _beforeWrite[at] = happening;

    /// <summary>Sets what happens in the next step of a process.</summary>
    public void Script(int at, Behaviour behaviour, Answer answer)
    {
        (_receivers[at].Behaviour, _receivers[at].Answer) = (behaviour, answer);
        JournalLine line = _offices[at].Line;
        if (behaviour == Behaviour.DieBeforeCommit)
            BeforeNextWrite(at, () => Task.FromResult(line.IsCut = true));
        line.After = behaviour != Behaviour.DieAfterCommit ? null : (call, result) =>
        {
            line.IsCut |= call.IsWrite && result is CommitOutcome.Committed;
            return Task.CompletedTask;
        };
    }

    public async Task<IReadOnlyList<LedgerEntry>> ReadLedgerAsync() =>
        kind == EffectKind.Transactional ? await place.ReadRowsAsync(naming.Integration) : [.. _ledger];

    public Task<IReadOnlyList<AlertRecord>> ReadAlertsAsync() => place.ReadAlertsAsync(_offices[0].Store, naming.Integration);

    public async ValueTask DisposeAsync()
    {
        foreach (Office office in _offices)
            await office.DisposeAsync();
        await place.DisposeAsync();
    }

    private async Task StartAsync(int at)
    {
        var receiver = new ScriptedReceiver(_ledger, Clock);
        Office office = await Office.OpenAsync(Names[at], place, kind, naming, Clock, receiver);
        _complaints.Add(office.Complaints);
        receiver.Die = () => office.Line.IsCut = true;
        office.Line.Forge = (call, result) => Forgery.Of(call, result, Forged);
        office.Line.Before = async call =>
        {
            if (call.IsWrite && Interlocked.Exchange(ref _beforeWrite[at], null) is { } happening)
                await happening();
        };
        (_offices[at], _receivers[at]) = (office, receiver);
    }
}
