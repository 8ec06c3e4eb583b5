using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite.Tests;

/// <summary>A directory with a journal's file, and the stores opened on it. Removed at the end.</summary>
internal sealed class TemporaryJournal : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("journal-");
    private readonly List<SqliteJournalStore> _stores = [];

    public string Folder => _directory.FullName;

    public string File => Path.Combine(Folder, "journal.db");

    public async Task<SqliteJournalStore> OpenAsync(Action<SqliteJournalOptions>? configure = null)
    {
        SqliteJournalStore store = Create(configure);
        await store.InitializeAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public SqliteJournalStore Create(Action<SqliteJournalOptions>? configure = null, TimeProvider? time = null)
    {
        var options = new SqliteJournalOptions { ConnectionString = $"Data Source={File}" };
        configure?.Invoke(options);
        var store = new SqliteJournalStore(options, time);
        lock (_stores)
            _stores.Add(store);
        return store;
    }

    /// <summary>A connection beside the stores'.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Runs statements beside the stores and returns the first value.</summary>
    public object? Execute(string sql)
    {
        using SqliteConnection connection = Connect();
        return Execute(connection, sql);
    }

    public static object? Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (SqliteJournalStore store in _stores)
            await store.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
