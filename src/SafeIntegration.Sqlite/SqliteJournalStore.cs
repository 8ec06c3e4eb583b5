using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SafeIntegration.Journaling;
using SafeIntegration.Sqlite;

namespace SafeIntegration;

/// <summary>
/// The journal in a local SQLite file. Concurrent writes are committed in groups by one writer; a task completes when its write is on
/// disk. Several processes on one machine may share the file. Thread-safe.
/// </summary>
/// <remarks>
/// Every method throws <see cref="JournalUnavailableException"/> when the file cannot be used, and works again once the cause is gone.
/// Disposing commits what was queued before.
/// </remarks>
public sealed class SqliteJournalStore : IJournalStore, IAsyncDisposable
{
    private const string WriteCheck =
        "INSERT INTO journal_check (id, checked_at) VALUES (1, $at) ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at";

    private readonly SqliteJournalOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SessionFactory _factory;
    private readonly ReadPool _reads;
    private readonly Writer _writer;
    private readonly EffectScope _scope = new();
    private readonly WorkSubscribers _subscribers = new();
    private readonly EffectCommit _effects;
    private readonly Occupancy _occupancy;
    private readonly JournalBackup _backup;
    private ITimer? _signOfLife;

    /// <summary>Makes a store; it opens the file with <see cref="InitializeAsync"/>.</summary>
    /// <param name="options">Where the file is and how it is used.</param>
    /// <param name="time">The clock for what the store notes for itself; the system's where null.</param>
    /// <param name="logger">Logs migrations and abandoned effects; nobody where null.</param>
    /// <exception cref="ArgumentException">The connection string names no file, or a number is out of range.</exception>
    public SqliteJournalStore(SqliteJournalOptions options, TimeProvider? time = null, ILogger<SqliteJournalStore>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BusyTimeout, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxBatch, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.QueueCapacity, 1, nameof(options));
        _options = options;
        _time = time ?? TimeProvider.System;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _factory = new SessionFactory(options);
        _reads = new ReadPool(_factory);
        _writer = new Writer(options, _factory);
        _effects = new EffectCommit(_factory, _writer, _scope, _logger);
        _occupancy = new Occupancy(options.Machine ?? Machine.This, _time, _factory.File);
        _backup = new JournalBackup(options, _factory);
    }

    /// <inheritdoc/>
    public Task InitializeAsync(CancellationToken cancellationToken) => Task.Run(Initialize, cancellationToken);

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        WriteAsync(session => session.Execute(WriteCheck, ("$at", _time.GetUtcNow().ToColumn())), cancellationToken);

    /// <inheritdoc/>
    public async Task<CommitOutcome> CommitAsync(JournalCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        commit.Validate();
        CommitOutcome outcome = await WriteAsync(session => CommitWriter.Write(session, commit), cancellationToken).ConfigureAwait(false);
        if (outcome == CommitOutcome.Committed && commit.IsDueAtOnce)
            _subscribers.Tell(commit.Item.Integration);
        return outcome;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The effect gets the transaction of a connection of its own. It holds the file's only writer, so that every other write waits for it:
    /// give <paramref name="cancellationToken"/> a time limit. An effect that runs on after that is abandoned and can write nothing more.
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
        _occupancy.ThrowIfRefused();
        return await _effects.RunAsync(started, applied, effect, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<ItemRecord?> FindAsync(ItemId id, CancellationToken cancellationToken) =>
        _reads.ReadAsync(session => ItemRows.Find(session, id), cancellationToken);

    /// <inheritdoc/>
    public Task<ItemRecord?> FindByKeyAsync(string integration, string itemKey, CancellationToken cancellationToken) =>
        _reads.ReadAsync(session => ItemRows.FindByKey(session, integration, itemKey), cancellationToken);

    /// <inheritdoc/>
    public Task<ItemRecord?> FindRejectedAsync(string integration, string payloadHash, CancellationToken cancellationToken) =>
        _reads.ReadAsync(session => ItemRows.FindRejected(session, integration, payloadHash), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ItemContent>> ReadContentsAsync(ItemId id, CancellationToken cancellationToken) =>
        _reads.ReadAsync(session => ContentRows.ReadAll(session, id), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(ItemId id, CancellationToken cancellationToken) =>
        _reads.ReadAsync(session => AuditRows.ReadAll(session, id), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ItemRecord>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _scope.ThrowIfInside();
        _occupancy.ThrowIfRefused();
        return _writer.WriteAsync(new ClaimOperation(request), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ItemRecord>> ListAsync(ItemQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _reads.ReadAsync(session => ItemLists.Read(session, query), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StateCount>> CountAsync(CancellationToken cancellationToken) =>
        _reads.ReadAsync(ItemLists.Count, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AppendGateEventAsync(GateEvent gateEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gateEvent);
        gateEvent.Validate();
        return WriteAsync(session => GateEventRows.Append(session, gateEvent), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<GateEvent>> ReadGateEventsAsync(
        string integration, long afterSequence, int max, CancellationToken cancellationToken) =>
        _reads.ReadAsync(session => GateEventRows.ReadAfter(session, integration, afterSequence, max), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChainHead>> ReadChainHeadsAsync(ItemId? after, int max, CancellationToken cancellationToken) =>
        _reads.ReadAsync(session => AuditRows.ReadHeads(session, after, max), cancellationToken);

    /// <inheritdoc/>
    public Task RaiseAlertAsync(AlertRecord alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return WriteAsync(session => AlertRows.Raise(session, alert), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AlertRecord>> ClaimAlertsAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken) =>
        WriteAsync(session => AlertRows.ClaimDue(session, now, lease, max), cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAlertAsync(AlertRecord alert, DateTimeOffset now, DateTimeOffset? retryAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return WriteAsync(session => AlertRows.Complete(session, alert, now, retryAt), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Tells of the commits of this store; those of other processes are found by looking.</remarks>
    public IDisposable Subscribe(Action<string?> wake) => _subscribers.Add(wake);

    /// <summary>
    /// Writes a copy of the journal, as of now, while it is in use: a plain file that is whole, checked and on disk when this returns. It takes the file's other tables along. While it runs, readers and
    /// writers go on, and the write-ahead log grows by what they write.
    /// </summary>
    /// <param name="file">The copy. It must not exist.</param>
    /// <param name="cancellationToken">Stops, and leaves nothing behind.</param>
    /// <exception cref="IOException">The copy exists, or cannot be written.</exception>
    /// <exception cref="JournalUnavailableException">The journal cannot be read, or is damaged.</exception>
    public async Task BackUpAsync(string file, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        long bytes = await _backup.WriteAsync(Path.GetFullPath(file), cancellationToken).ConfigureAwait(false);
        Log.BackedUp(_logger, file, bytes);
    }

    /// <summary>
    /// Has SQLite look through the whole file: pages, indexes, constraints. Reads everything, so it takes as long as that; the journal stays in use.
    /// </summary>
    /// <returns>What is wrong; empty if all is well.</returns>
    /// <exception cref="JournalUnavailableException">The file cannot be read at all.</exception>
    public Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken) => IntegrityCheck.RunAsync(_factory, cancellationToken);

    /// <summary>Commits what was queued, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _signOfLife, null) is { } signOfLife)
        {
            await signOfLife.DisposeAsync().ConfigureAwait(false);
            await LeaveAsync().ConfigureAwait(false);
        }

        await _writer.DisposeAsync().ConfigureAwait(false);
        _reads.Dispose();
    }

    private async Task<T> WriteAsync<T>(Func<SqlSession, T> write, CancellationToken cancellationToken)
    {
        _scope.ThrowIfInside();
        _occupancy.ThrowIfRefused();
        return await _writer.WriteAsync(write, cancellationToken).ConfigureAwait(false);
    }

    private void Initialize()
    {
        try
        {
            using SqlSession session = _factory.OpenForWriting();
            if (!_options.AllowNetworkFileSystem && LocalDisk.NetworkOf(session.Connection.DataSource) is { } network)
            {
                throw new JournalUnavailableException(
                    $"The journal's file {_factory.File} is on {network}, a file system that other machines can reach too; SQLite would damage it there. "
                    + "Put it on a local disk, or use PostgreSQL.");
            }

            WriteAheadLog.TurnOn(session, _factory.File);
            new Migrator(_factory.File, MigrationScript.All, _logger).Run(session, _options.AutoMigrate);
            _occupancy.Enter(session);
            _signOfLife ??= _time.CreateTimer(_ => _ = StayAsync(), null, Occupancy.Interval, Occupancy.Interval);
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.Translate(exception, _factory.File);
        }
    }

    private async Task StayAsync()
    {
        try
        {
            if (!await _writer.WriteAsync(_occupancy.TryStay, CancellationToken.None).ConfigureAwait(false))
                Log.OtherMachine(_logger, _factory.File);
        }
        catch (Exception)
        {
            // A file that cannot be written is told by those who write to it; the next sign of life may succeed.
        }
    }

    private async Task LeaveAsync()
    {
        try
        {
            await _writer.WriteAsync(session => { _occupancy.Leave(session); return true; }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Then it is forgotten after a while.
        }
    }
}
