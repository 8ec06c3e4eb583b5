using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SafeIntegration.Sqlite;

/// <summary>Opens connections to the journal's file, each with the settings on which durability depends.</summary>
internal sealed class SessionFactory
{
    private readonly SqliteJournalOptions _options;
    private readonly string _connectionString;
    private readonly string _settings;

    /// <exception cref="ArgumentException">The connection string does not name a file.</exception>
    public SessionFactory(SqliteJournalOptions options)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString);
        bool isFile = builder.DataSource.Length > 0 && builder.DataSource != ":memory:" && builder.Mode != SqliteOpenMode.Memory;
        if (!isFile)
        {
            throw new ArgumentException(
                "The journal's connection string must name a file (Data Source=...): a journal in memory would lose its items.");
        }

        // The driver's own wait for a lock polls coarsely; SQLite's busy_timeout does the waiting, and the driver's is kept at its minimum.
        builder.DefaultTimeout = 1;
        builder.Pooling = false;
        builder.Cache = SqliteCacheMode.Private;
        builder.ForeignKeys = true;
        _options = options;
        _connectionString = builder.ToString();
        // In memory: what a savepoint would have to undo. It has nothing to do with durability and would otherwise be a file.
        _settings = string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds}; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = {SqliteJournalDefaults.LogSizeLimit};");
        File = builder.DataSource;
    }

    /// <summary>The path of the file, for messages.</summary>
    public string File { get; }

    /// <summary>Opens a connection that may write.</summary>
    public SqlSession OpenForWriting() => Open(_settings);

    /// <summary>Opens a connection that cannot write.</summary>
    public SqlSession OpenForReading() => Open(_settings + "PRAGMA query_only = ON;");

    private SqlSession Open(string settings)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = settings;
            command.ExecuteNonQuery();
            _options.ConnectionOpened?.Invoke(connection);
            return new SqlSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
