using System.Data.Common;
using SafeIntegration.Crash.Ledger;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash;

/// <summary>Writes a row beside the journal's tables. The table has no unique key, so that a second row would show.</summary>
internal sealed class WriteRow(LedgerClient ledger, WorkOptions options) : TransactionalEffect<Posting>
{
    public override async Task ApplyAsync(Approved<Posting> approved, DbTransaction transaction, EffectContext context, CancellationToken cancellationToken)
    {
        await ledger.AskAsync(new(Verb.About, EffectKind.Transactional, approved.Value.OrderId, context.IdempotencyKey, context.Attempt), cancellationToken);
        await using DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = options.Store == StoreKind.Sqlite
            ? $"CREATE TABLE IF NOT EXISTS {options.EffectTable} (order_id TEXT NOT NULL); INSERT INTO {options.EffectTable} (order_id) VALUES (@order)"
            : $"INSERT INTO {options.EffectTable} (order_id) VALUES (@order)";
        DbParameter order = command.CreateParameter();
        (order.ParameterName, order.Value) = ("@order", approved.Value.OrderId);
        command.Parameters.Add(order);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await ledger.AskAsync(new(Verb.Arrive, EffectKind.Transactional, approved.Value.OrderId, context.IdempotencyKey, context.Attempt), cancellationToken);
    }
}

/// <summary>Sends with a key that the receiver recognises.</summary>
internal sealed class SendKeyed(LedgerClient ledger) : IdempotentEffect<Posting>
{
    public override Task ApplyAsync(Approved<Posting> approved, EffectContext context, CancellationToken cancellationToken) =>
        ledger.SendAsync(EffectKind.Idempotent, approved.Value.OrderId, context, cancellationToken);
}

/// <summary>Sends to a receiver that takes everything as new, but can be asked. After a no it takes no request any more that was sent before, as the kind demands.</summary>
internal sealed class SendFindable(LedgerClient ledger) : VerifiableEffect<Posting>
{
    public override Task ApplyAsync(Approved<Posting> approved, EffectContext context, CancellationToken cancellationToken) =>
        ledger.SendAsync(EffectKind.Verifiable, approved.Value.OrderId, context, cancellationToken);

    public override async Task<EffectState> FindAsync(Approved<Posting> approved, EffectContext context, CancellationToken cancellationToken)
    {
        string answer = await ledger.AskAsync(new(Verb.Find, EffectKind.Verifiable, approved.Value.OrderId, context.IdempotencyKey, context.Attempt), cancellationToken);
        return answer == Book.Found ? EffectState.Applied : EffectState.NotApplied;
    }
}

/// <summary>Sends to a receiver that takes everything as new and cannot be asked.</summary>
internal sealed class SendBlind(LedgerClient ledger) : UnconfirmedEffect<Posting>
{
    public override Task ApplyAsync(Approved<Posting> approved, EffectContext context, CancellationToken cancellationToken) =>
        ledger.SendAsync(EffectKind.Unconfirmed, approved.Value.OrderId, context, cancellationToken);
}
