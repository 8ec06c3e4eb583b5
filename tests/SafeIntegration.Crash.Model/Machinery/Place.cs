using System.Data.Common;
using SafeIntegration.Crash.Checking;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>Where one journal is kept, and beside it the rows of transactional effects.</summary>
internal abstract class Place : IAsyncDisposable
{
    private const int MaxAlerts = 1_000;

    /// <summary>Opens the journal, as a process that starts does.</summary>
    public abstract Task<IJournalStore> OpenAsync(TimeProvider time);

    /// <summary>Closes a journal that was opened here, as a process that ends does.</summary>
    public abstract ValueTask CloseAsync(IJournalStore store);

    /// <summary>Writes the row of an effect in the transaction it is given. Nothing keeps a second row away: it would show.</summary>
    public abstract Task WriteRowAsync(DbTransaction transaction, LedgerEntry entry);

    /// <summary>The rows that were committed.</summary>
    public abstract Task<IReadOnlyList<LedgerEntry>> ReadRowsAsync(string integration);

    /// <summary>The alerts that were raised. Nobody delivers any in these tests, so that all of them are in the outbox.</summary>
    public virtual Task<IReadOnlyList<AlertRecord>> ReadAlertsAsync(IJournalStore store, string integration) =>
        store.ClaimAlertsAsync(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.Zero, MaxAlerts, CancellationToken.None);

    /// <summary>What another process has to be told to open the same place; null where it cannot.</summary>
    public virtual IReadOnlyList<string>? Address => null;

    public abstract ValueTask DisposeAsync();

    /// <summary>Runs a statement whose parameters are an entry's parts.</summary>
    protected static async Task WriteAsync(DbTransaction transaction, string sql, LedgerEntry entry)
    {
        await using DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, string value) in ((string, string)[])[("integration", entry.Integration), ("item_key", entry.ItemKey), ("idempotency_key", entry.IdempotencyKey), ("value", entry.Value)])
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    protected static LedgerEntry Read(DbDataReader reader) =>
        new(EffectKind.Transactional, reader.GetString(0), reader.GetString(1), reader.GetString(2)) { Value = reader.GetString(3) };
}

/// <summary>Gives each sequence a place of its own.</summary>
internal interface IPlaces : IAsyncDisposable
{
    /// <summary>The store's name, for reports.</summary>
    string Name { get; }

    Task<Place> TakeAsync();
}
