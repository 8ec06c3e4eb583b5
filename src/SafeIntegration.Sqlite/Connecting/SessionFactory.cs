using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SafeIntegration.Sqlite;

/// <summary>Opens connections to the journal's file, each with the settings on which durability depends.</summary>
internal sealed class SessionFactory
{
    private static readonly TimeSpan MinBusyTimeout = TimeSpan.FromSeconds(1);

    // Pages, 16 MB: a page that many commits change is written to the file once for all of them, and the file waits for the disk four times less often than by default.
    private const string Checkpoints = "PRAGMA wal_autocheckpoint = 4000;";

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

        // For the few statements that go through the driver; the others wait at SQLite's busy_timeout.
        builder.DefaultTimeout = 1;
        builder.Pooling = false;
        builder.Cache = SqliteCacheMode.Private;
        builder.ForeignKeys = true;
        _options = options;
        _connectionString = builder.ToString();
        // In memory: what a savepoint would have to undo. It has nothing to do with durability and would otherwise be a file.
        _settings = string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {(int)Math.Max(MinBusyTimeout.TotalMilliseconds, options.BusyTimeout.TotalMilliseconds)}; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = {SqliteJournalDefaults.LogSizeLimit};");
        File = builder.DataSource;
    }

    /// <summary>The path of the file, for messages.</summary>
    public string File { get; }

    /// <summary>Opens a connection that may write.</summary>
    public SqlSession OpenForWriting() => Open(_settings + Checkpoints);

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
