using SafeIntegration.Crash.Checking;

namespace SafeIntegration.Crash.Model;

/// <summary>The receivers of an errand. The first answer about the large bill gets lost, so that every kind has to make up its mind once.</summary>
internal sealed class PointReceiver(Notes notes, Pointsman pointsman, bool losesAnswer) : IReceiver
{
    private bool _losesAnswer = losesAnswer;

    public async Task ReceiveAsync(LedgerEntry entry, Func<Task> arrive, CancellationToken cancellationToken)
    {
        await pointsman.PassAsync("in the effect, before it happens", isInEffect: true, isRead: false, cancellationToken);
        await arrive();
        await pointsman.PassAsync("in the effect, after it happened", isInEffect: true, isRead: false, cancellationToken);
        if (_losesAnswer && entry.ItemKey == Errand.LargeId)
        {
            _losesAnswer = false;
            throw new TimeoutException();
        }
    }

    public Task NoteAsync(LedgerEntry entry)
    {
        notes.Add(entry);
        return Task.CompletedTask;
    }

    public async Task<EffectState> FindAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        await pointsman.PassAsync("while the receiver is asked", isInEffect: true, isRead: false, cancellationToken);
        return notes.Ledger.Any(entry => entry.IdempotencyKey == idempotencyKey) ? EffectState.Applied : EffectState.NotApplied;
    }
}
