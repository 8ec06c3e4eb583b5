using SafeIntegration.Crash.Checking;

namespace SafeIntegration.Crash.Model;

/// <summary>A process's way to the receivers: the ledger behind it is shared, what happens on the way is the command's.</summary>
internal sealed class ScriptedReceiver(List<LedgerEntry> ledger, SteppedClock clock) : IReceiver
{
    public Behaviour Behaviour { get; set; }

    public Answer Answer { get; set; }

    /// <summary>Cuts the process's line to its journal.</summary>
    public Action Die { get; set; } = () => { };

    public async Task ReceiveAsync(LedgerEntry entry, Func<Task> arrive, CancellationToken cancellationToken)
    {
        switch (Behaviour)
        {
            case Behaviour.ThrowBefore:
                throw new TimeoutException();
            case Behaviour.NotApplied:
                throw new EffectNotAppliedException("refused");
            case Behaviour.Refused:
                throw new EffectNotAppliedException("refused for good", isPermanent: true);
            case Behaviour.HangBefore:
                await HangAsync(cancellationToken);
                break;
        }

        await arrive();
        switch (Behaviour)
        {
            case Behaviour.ThrowAfter:
                throw new TimeoutException();
            case Behaviour.HangAfter:
                await HangAsync(cancellationToken);
                break;
            case Behaviour.DieInEffect:
                Die();
                // What dies within a transaction takes the transaction with it.
                if (entry.Kind == EffectKind.Transactional)
                    throw new JournalUnavailableException("The process is dead.");
                break;
        }
    }

    public Task NoteAsync(LedgerEntry entry)
    {
        lock (ledger)
            ledger.Add(entry);
        return Task.CompletedTask;
    }

    public Task<EffectState> FindAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        lock (ledger)
        {
            return Answer switch
            {
                Answer.Unknown => Task.FromResult(EffectState.Unknown),
                Answer.Throws => throw new HttpRequestException(),
                _ => Task.FromResult(ledger.Exists(entry => entry.IdempotencyKey == idempotencyKey) ? EffectState.Applied : EffectState.NotApplied),
            };
        }
    }

    private Task HangAsync(CancellationToken cancellationToken)
    {
        clock.Step(BillRules.TimeLimit);
        return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}
