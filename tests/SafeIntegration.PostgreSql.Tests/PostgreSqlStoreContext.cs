using System.Data.Common;
using Npgsql;
using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;
using SafeIntegration.Testing;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>Stores on one new schema; their effects write to a table beside the journal's.</summary>
internal sealed class PostgreSqlStoreContext(PostgreSqlServer server) : JournalStoreContext
{
    private readonly TemporaryJournal _journal = new(server);

    public override JournalAbilities Abilities => JournalAbilities.Persistence | JournalAbilities.Transactions | JournalAbilities.Notices | JournalAbilities.SharedNotices;

    public override async Task<IJournalStore> OpenAsync(CancellationToken cancellationToken) => await _journal.OpenAsync();

    public override Task CreateEffectTableAsync(CancellationToken cancellationToken) => _journal.ExecuteAsync("CREATE TABLE :\"schema\".effect (line text NOT NULL)");

    public override async Task WriteEffectAsync(DbTransaction transaction, string line, CancellationToken cancellationToken)
    {
        await using DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {_journal.Quoted}.effect (line) VALUES ($1)";
        command.Parameters.Add(new NpgsqlParameter { Value = line });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async Task<IReadOnlyList<string>> ReadEffectsAsync(CancellationToken cancellationToken) =>
        (string[])(await _journal.ExecuteAsync("SELECT coalesce(array_agg(line), '{}') FROM :\"schema\".effect"))!;

    public override ValueTask DisposeAsync() => _journal.DisposeAsync();
}
