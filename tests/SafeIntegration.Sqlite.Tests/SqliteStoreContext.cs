using System.Data.Common;
using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Sqlite.Tests;

/// <summary>Stores on one new file; their effects write to a table beside the journal's.</summary>
internal sealed class SqliteStoreContext : JournalStoreContext
{
    private readonly TemporaryJournal _journal = new();

    public override JournalAbilities Abilities => JournalAbilities.Persistence | JournalAbilities.Transactions | JournalAbilities.Notices;

    public override async Task<IJournalStore> OpenAsync(CancellationToken cancellationToken) => await _journal.OpenAsync();

    public override Task CreateEffectTableAsync(CancellationToken cancellationToken)
    {
        _journal.Execute("CREATE TABLE effect (line TEXT NOT NULL)");
        return Task.CompletedTask;
    }

    public override async Task WriteEffectAsync(DbTransaction transaction, string line, CancellationToken cancellationToken)
    {
        await using DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO effect (line) VALUES ($line)";
        command.Parameters.Add(new SqliteParameter("$line", line));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override Task<IReadOnlyList<string>> ReadEffectsAsync(CancellationToken cancellationToken)
    {
        using SqliteConnection connection = _journal.Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT line FROM effect";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return Task.FromResult<IReadOnlyList<string>>(lines);
    }

    public override ValueTask DisposeAsync() => _journal.DisposeAsync();
}
