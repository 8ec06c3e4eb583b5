using System.Data.Common;
using SafeIntegration.Crash.Checking;

namespace SafeIntegration.Crash.Model;

/// <summary>The world behind the effects: the ledger, and whatever a test makes happen around an arrival.</summary>
internal interface IReceiver
{
    /// <summary>Brings an effect to its receiver: <paramref name="arrive"/> is the moment at which it happens.</summary>
    Task ReceiveAsync(LedgerEntry entry, Func<Task> arrive, CancellationToken cancellationToken);

    /// <summary>Notes what has arrived.</summary>
    Task NoteAsync(LedgerEntry entry);

    Task<EffectState> FindAsync(string idempotencyKey, CancellationToken cancellationToken);
}

/// <summary>What arrives: the item and, so that a changed value shows, the value.</summary>
internal static class Arrival
{
    public static LedgerEntry Of(EffectKind kind, Naming naming, Approved<Payment> approved, EffectContext context) =>
        new(kind, naming.Integration, context.ItemKey, context.IdempotencyKey) { Value = Of(approved.Value) };

    public static string Of(Payment payment) => FormattableString.Invariant($"{payment.BillId} {payment.Amount}");

    public static Task SendAsync(this IReceiver receiver, EffectKind kind, Naming naming, Approved<Payment> approved, EffectContext context, CancellationToken cancellationToken)
    {
        LedgerEntry entry = Of(kind, naming, approved, context);
        return receiver.ReceiveAsync(entry, () => receiver.NoteAsync(entry), cancellationToken);
    }
}

/// <summary>Writes a row in the journal's own transaction.</summary>
internal sealed class WriteBill(Naming naming, IReceiver receiver, Place place) : TransactionalEffect<Payment>
{
    public override Task ApplyAsync(Approved<Payment> approved, DbTransaction transaction, EffectContext context, CancellationToken cancellationToken)
    {
        LedgerEntry entry = Arrival.Of(EffectKind.Transactional, naming, approved, context);
        return receiver.ReceiveAsync(entry, () => place.WriteRowAsync(transaction, entry), cancellationToken);
    }
}

/// <summary>Sends to a receiver that recognises keys.</summary>
internal sealed class SendBillKeyed(Naming naming, IReceiver receiver) : IdempotentEffect<Payment>
{
    public override Task ApplyAsync(Approved<Payment> approved, EffectContext context, CancellationToken cancellationToken) =>
        receiver.SendAsync(EffectKind.Idempotent, naming, approved, context, cancellationToken);
}

/// <summary>Sends to a receiver that takes everything as new, but can be asked.</summary>
internal sealed class SendBillFindable(Naming naming, IReceiver receiver) : VerifiableEffect<Payment>
{
    public override Task ApplyAsync(Approved<Payment> approved, EffectContext context, CancellationToken cancellationToken) =>
        receiver.SendAsync(EffectKind.Verifiable, naming, approved, context, cancellationToken);

    public override Task<EffectState> FindAsync(Approved<Payment> approved, EffectContext context, CancellationToken cancellationToken) =>
        receiver.FindAsync(context.IdempotencyKey, cancellationToken);
}

/// <summary>Sends to a receiver that takes everything as new and cannot be asked.</summary>
internal sealed class SendBillBlind(Naming naming, IReceiver receiver) : UnconfirmedEffect<Payment>
{
    public override Task ApplyAsync(Approved<Payment> approved, EffectContext context, CancellationToken cancellationToken) =>
        receiver.SendAsync(EffectKind.Unconfirmed, naming, approved, context, cancellationToken);
}
