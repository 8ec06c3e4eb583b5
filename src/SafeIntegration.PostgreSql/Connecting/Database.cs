using Microsoft.Extensions.Logging;
using Npgsql;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// The journal's database: reads and writes on pooled connections. What failed before its commit has written nothing and is tried again where a
/// new connection is all it takes; of a commit during which the connection was lost, the database is asked what became of it. Thread-safe.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private const int MaxAttempts = 5;
    private const int PreparedStatements = 64;
    private readonly PostgreSqlJournalOptions _options;
    private readonly ILogger _logger;
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _effectSource;
    private readonly CommitFate _fate;
    private volatile bool _disposed;

    /// <exception cref="ArgumentException">The connection string names no host.</exception>
    public Database(PostgreSqlJournalOptions options, ILogger logger)
    {
        (_options, _logger) = (options, logger);
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        NpgsqlConnectionStringBuilder settings = builder.ConnectionStringBuilder;
        if (string.IsNullOrEmpty(settings.Host))
            throw new ArgumentException("The journal's connection string must name a host (Host=...;Database=...).", nameof(options));
        // A surrounding TransactionScope must not decide over the journal's commits.
        settings.Enlist = false;
        var written = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = options.ConnectionString };
        if (!written.ContainsKey("Max Auto Prepare"))
            settings.MaxAutoPrepare = PreparedStatements;
        options.ConfigureDataSource?.Invoke(builder);
        Schema = new Schema(options.Schema);
        Name = $"{settings.Database ?? settings.Username} on {settings.Host}:{settings.Port}";
        _effectSource = builder.Build();
        // The journal's own statements leave nothing behind in a session, and resetting one costs as much as a third of a read.
        settings.NoResetOnClose = true;
        _source = builder.Build();
        _fate = new CommitFate(_source, Schema, options.CommitCheckTimeout);
    }

    /// <summary>Which database, for messages.</summary>
    public string Name { get; }

    public Schema Schema { get; }

    /// <summary>Opens a connection for the journal's own statements.</summary>
    public Task<SqlSession> OpenAsync(CancellationToken cancellationToken) => OpenAsync(_source, cancellationToken);

    /// <summary>Opens a connection for an effect's statements too, whatever they leave behind in it: it is reset before anybody else gets it.</summary>
    public Task<SqlSession> OpenForEffectAsync(CancellationToken cancellationToken) => OpenAsync(_effectSource, cancellationToken);

    /// <summary>Closes the effects' connections: those in use when they are given back, so that none that was ended is handed out again.</summary>
    public void CloseEffectConnections() => _effectSource.Clear();

    /// <summary>Reads the last commit, waiting for nobody.</summary>
    public async Task<T> ReadAsync<T>(Func<SqlSession, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                SqlSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
                await using (session.ConfigureAwait(false))
                    return await read(session, cancellationToken).ConfigureAwait(false);
            }
            catch (NpgsqlException exception) when (attempt < MaxAttempts && PostgreSqlErrors.IsPassing(exception))
            {
            }
            catch (NpgsqlException exception)
            {
                throw PostgreSqlErrors.Translate(exception, Name);
            }
        }
    }

    /// <summary>Writes in a transaction of its own; returns when it is durable.</summary>
    public async Task<T> WriteAsync<T>(Func<SqlSession, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                SqlSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
                await using (session.ConfigureAwait(false))
                {
                    await session.BeginAsync(cancellationToken).ConfigureAwait(false);
                    T result = await write(session, cancellationToken).ConfigureAwait(false);
                    if (session.IsAborted || await TryCommitAsync(session).ConfigureAwait(false))
                        return result;
                }

                if (attempt == MaxAttempts)
                    throw new JournalUnavailableException($"The journal's database {Name} lost the connection during each of {attempt} commits. Nothing was written.");
            }
            catch (NpgsqlException exception) when (attempt < MaxAttempts && PostgreSqlErrors.IsPassing(exception))
            {
            }
            catch (NpgsqlException exception)
            {
                throw PostgreSqlErrors.Translate(exception, Name);
            }
        }
    }

    /// <summary>Commits. False if the connection was lost and the transaction certainly rolled back.</summary>
    /// <exception cref="NpgsqlException">The database refused the commit.</exception>
    /// <exception cref="JournalUnavailableException">The connection was lost, and what became of the commit could not be found out.</exception>
    public async Task<bool> TryCommitAsync(SqlSession session)
    {
        try
        {
            if (_options.Committing is { } committing)
                await committing(session.Connection.ProcessID).ConfigureAwait(false);
            // From here the caller gets the real outcome, so cancelling has no effect.
            await session.Transaction!.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            if (_options.Committed is { } committed)
                await committed().ConfigureAwait(false);
            return true;
        }
        catch (NpgsqlException exception) when (!PostgreSqlErrors.IsRefusal(exception))
        {
            // Nothing was written, so there is nothing to lose.
            if (session.TransactionId is not { } id)
                return true;
            bool fate = await _fate.FindAsync(id, session.Proof).ConfigureAwait(false) ?? throw new JournalUnavailableException(
                $"The journal's database {Name} lost the connection during a commit, and whether it was written could not be found out. "
                + "Check that the server runs. Doing the same again is safe: the journal knows what it has.", exception);
            Log.CommitFound(_logger, fate ? "written" : "rolled back");
            return fate;
        }
    }

    /// <summary>Ends the server's process of another connection of this user, whatever it is doing.</summary>
    public async Task TerminateAsync(int backend)
    {
        NpgsqlConnection connection = await _source.OpenConnectionAsync(CancellationToken.None).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var command = new NpgsqlCommand("SELECT pg_terminate_backend($1)", connection) { Parameters = { Column.Integer(backend) } };
            await command.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        await _source.DisposeAsync().ConfigureAwait(false);
        await _effectSource.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<SqlSession> OpenAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(PostgreSqlJournalStore));
        return new SqlSession(await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false), Schema);
    }
}
