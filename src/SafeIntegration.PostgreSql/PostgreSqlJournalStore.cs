using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql;

namespace SafeIntegration;

/// <summary>
/// The journal in a PostgreSQL database (14 or later), which any number of processes and machines may share. Each write is a transaction; a task completes when
/// it is durable. Thread-safe.
/// </summary>
/// <remarks>
/// Every method throws <see cref="JournalUnavailableException"/> when the database cannot be used, and works again once the cause is gone. A connection that is lost
/// before a commit costs a new try; during a commit, the database is asked what became of it. Only where it cannot be asked either
/// (<see cref="PostgreSqlJournalOptions.CommitCheckTimeout"/>) does an exception leave open whether the commit was made, and says so.
/// </remarks>
public sealed class PostgreSqlJournalStore : IJournalStore, IAsyncDisposable
{
    private const string WriteCheck =
        """
        INSERT INTO :"schema".journal_check (id, checked_at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at
        """;

    private const string SelectDurability = "SELECT current_setting('synchronous_commit')";

    private readonly PostgreSqlJournalOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Clock _clock;
    private readonly Database _database;
    private readonly EffectScope _scope = new();
    private readonly EffectCommit _effects;
    private readonly GroupCommit _commits;
    private readonly GroupClaim _claims;
    private readonly KeyLookup _keys;
    private readonly WorkSubscribers _subscribers = new();
    private readonly WorkNotices _notices;
    private readonly WorkListener _listener;

    /// <summary>Makes a store; it connects with <see cref="InitializeAsync"/>.</summary>
    /// <param name="options">Where the database is and how it is used.</param>
    /// <param name="time">The clock for what the store notes for itself; the system's where null.</param>
    /// <param name="logger">Logs migrations, abandoned effects and interrupted commits; nobody where null.</param>
    /// <exception cref="ArgumentException">The connection string names no host, the schema's name cannot be one, or a number is out of range.</exception>
    public PostgreSqlJournalStore(PostgreSqlJournalOptions options, TimeProvider? time = null, ILogger<PostgreSqlJournalStore>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.CommitCheckTimeout, TimeSpan.Zero, nameof(options));
        _options = options;
        _time = time ?? TimeProvider.System;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _clock = new Clock(options.UseDatabaseClock);
        _database = new Database(options, _logger);
        _effects = new EffectCommit(_database, _clock, _scope, _logger);
        _commits = new GroupCommit(_database, _clock);
        _claims = new GroupClaim(_database, _clock);
        _keys = new KeyLookup(_database);
        string self = Guid.NewGuid().ToString("N")[..12];
        _notices = new WorkNotices(_database, self);
        _listener = new WorkListener(options, _database.Schema, self, _subscribers, _time, _logger);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        string? durability = await _database.ReadAsync(
            (session, token) => session.QueryFirstAsync(new(SelectDurability), reader => reader.GetString(0), token), cancellationToken).ConfigureAwait(false);
        if (durability == "off")
        {
            throw new JournalUnavailableException(
                $"The journal's database {_database.Name} has synchronous_commit off, so that a crash would lose what was acknowledged. "
                + "Turn it on, at least for this user: ALTER ROLE ... SET synchronous_commit = on.");
        }

        await new Migrator(_database, MigrationScript.All, _logger).RunAsync(_options.AutoMigrate, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        ExecuteAsync(() => [new(WriteCheck, Column.Time(_time.GetUtcNow()))], cancellationToken);

    /// <inheritdoc/>
    public async Task<CommitOutcome> CommitAsync(JournalCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        commit.Validate();
        _scope.ThrowIfInside();
        CommitOutcome outcome = _options.UseNotifications
            ? await _notices.CommitAsync(commit, WriteAsync).ConfigureAwait(false)
            : await WriteAsync([]).ConfigureAwait(false);
        if (outcome == CommitOutcome.Committed && commit.IsDueAtOnce)
            _subscribers.Tell(commit.Item.Integration);
        return outcome;

        Task<CommitOutcome> WriteAsync(Statement[] notices) =>
            notices.Length == 0 && GroupCommit.Takes(commit)
                ? _commits.CommitAsync(commit, cancellationToken)
                : this.WriteAsync((session, token) => CommitWriter.WriteAsync(session, commit, notices, _clock, token), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The effect gets the transaction of a connection of its own (an <see cref="NpgsqlTransaction"/>). While it runs, others wait only for this item and for what the
    /// effect itself locks. An effect that runs on after <paramref name="cancellationToken"/> is abandoned: its connection is ended, and it can write nothing more.
    /// </remarks>
    public async Task<CommitOutcome> CommitWithEffectAsync(
        JournalCommit started, JournalCommit applied, Func<DbTransaction, CancellationToken, Task> effect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(started);
        ArgumentNullException.ThrowIfNull(applied);
        ArgumentNullException.ThrowIfNull(effect);
        started.Validate();
        applied.Validate();
        _scope.ThrowIfInside();
        return await _effects.RunAsync(started, applied, effect, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<ItemRecord?> FindAsync(ItemId id, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => ItemRows.FindAsync(session, id, token), cancellationToken);

    /// <inheritdoc/>
    public Task<ItemRecord?> FindByKeyAsync(string integration, string itemKey, CancellationToken cancellationToken) =>
        _keys.FindAsync(integration, itemKey, cancellationToken);

    /// <inheritdoc/>
    public Task<ItemRecord?> FindRejectedAsync(string integration, string payloadHash, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => ItemRows.FindRejectedAsync(session, integration, payloadHash, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ItemContent>> ReadContentsAsync(ItemId id, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => ContentRows.ReadAllAsync(session, id, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(ItemId id, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => AuditRows.ReadAllAsync(session, id, token), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ItemRecord>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _scope.ThrowIfInside();
        return await _claims.ClaimAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ItemRecord>> ListAsync(ItemQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _database.ReadAsync((session, token) => ItemLists.ReadAsync(session, query, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StateCount>> CountAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(ItemLists.CountAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> AppendGateEventAsync(GateEvent gateEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gateEvent);
        gateEvent.Validate();
        return await ExecuteAsync(() => [GateEventRows.LockOrder(gateEvent.Integration), GateEventRows.Append(gateEvent)], cancellationToken).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<GateEvent>> ReadGateEventsAsync(
        string integration, long afterSequence, int max, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => GateEventRows.ReadAfterAsync(session, integration, afterSequence, max, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChainHead>> ReadChainHeadsAsync(ItemId? after, int max, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => AuditRows.ReadHeadsAsync(session, after, max, token), cancellationToken);

    /// <inheritdoc/>
    public Task RaiseAlertAsync(AlertRecord alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return ExecuteAsync(() => [AlertRows.Raise(alert, _clock)], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AlertRecord>> ClaimAlertsAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken) =>
        WriteAsync((session, token) => AlertRows.ClaimDueAsync(session, now, lease, max, _clock, token), cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAlertAsync(AlertRecord alert, DateTimeOffset now, DateTimeOffset? retryAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return ExecuteAsync(() => [AlertRows.Complete(alert, now, retryAt, _clock)], cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The first subscription opens a connection that listens (LISTEN on the channel named as the schema) to what other stores on the schema commit; it is kept until the store is
    /// disposed of, and replaced where it is lost. Without <see cref="PostgreSqlJournalOptions.UseNotifications"/> it tells of this store's own commits alone.
    /// </remarks>
    public IDisposable Subscribe(Action<string?> wake)
    {
        IDisposable subscription = _subscribers.Add(wake);
        if (_options.UseNotifications)
            _listener.Start();
        return subscription;
    }

    /// <summary>Closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    // Made anew for each try, because parameters belong to one command.
    private Task<int> ExecuteAsync(Func<Statement[]> statements, CancellationToken cancellationToken) =>
        WriteAsync((session, token) => session.ExecuteAllAsync(statements(), token), cancellationToken);

    // Inside an effect's transaction this would be another one, which the effect could wait for while it holds what that needs.
    private async Task<T> WriteAsync<T>(Func<SqlSession, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        _scope.ThrowIfInside();
        return await _database.WriteAsync(write, cancellationToken).ConfigureAwait(false);
    }
}
