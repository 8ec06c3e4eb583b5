using System.Data.Common;
using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>
/// A journal for tests, lost with the process. It passes the same conformance suite as the durable stores. Transactional effects get an
/// <see cref="InMemoryTransaction"/>. Thread-safe.
/// </summary>
public sealed class InMemoryJournalStore : IJournalStore, IDisposable
{
    internal const string TransactionEnded =
        "The effect committed or rolled back the transaction it was given, which is the journal's to end. Nothing was written.";

    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly EffectScope _scope = new();
    private readonly WorkSubscribers _subscribers = new();
    private volatile JournalState _state = JournalState.Empty;

    /// <inheritdoc/>
    public Task InitializeAsync(CancellationToken cancellationToken) => CheckAsync(cancellationToken);

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) => WriteAsync(state => (true, state), cancellationToken);

    /// <inheritdoc/>
    public async Task<CommitOutcome> CommitAsync(JournalCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        commit.Validate();
        CommitOutcome outcome = await WriteAsync(state => MemoryCommits.Commit(state, commit), cancellationToken).ConfigureAwait(false);
        if (outcome == CommitOutcome.Committed && commit.IsDueAtOnce)
            _subscribers.Tell(commit.Item.Integration);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<CommitOutcome> CommitWithEffectAsync(
        JournalCommit started, JournalCommit applied, Func<DbTransaction, CancellationToken, Task> effect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(started);
        ArgumentNullException.ThrowIfNull(applied);
        ArgumentNullException.ThrowIfNull(effect);
        started.Validate();
        applied.Validate();
        _scope.ThrowIfInside();
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            (CommitOutcome outcome, JournalState state) = MemoryCommits.Commit(_state, started);
            if (outcome != CommitOutcome.Committed)
                return outcome;
            using var transaction = new InMemoryTransaction();
            using (_scope.Enter())
                await effect(transaction, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (transaction.Ended)
                throw new InvalidOperationException(TransactionEnded);
            (outcome, state) = MemoryCommits.Commit(state, applied);
            if (outcome != CommitOutcome.Committed)
                return outcome;
            transaction.CommitForReal();
            _state = state;
            return outcome;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc/>
    public Task<ItemRecord?> FindAsync(ItemId id, CancellationToken cancellationToken) =>
        ReadAsync(state => state.Items.GetValueOrDefault(id.Value ?? ""), cancellationToken);

    /// <inheritdoc/>
    public Task<ItemRecord?> FindByKeyAsync(string integration, string itemKey, CancellationToken cancellationToken) =>
        ReadAsync(state => state.Find(integration, JournalState.KeyOf(itemKey)), cancellationToken);

    /// <inheritdoc/>
    public Task<ItemRecord?> FindRejectedAsync(string integration, string payloadHash, CancellationToken cancellationToken) =>
        ReadAsync(state => state.Find(integration, JournalState.RejectedOf(payloadHash)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ItemContent>> ReadContentsAsync(ItemId id, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<ItemContent>>(state => [.. state.Contents.GetValueOrDefault(id)?.Values ?? []], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(ItemId id, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<AuditEntry>>(state => state.Audit.GetValueOrDefault(id) ?? [], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ItemRecord>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return WriteAsync(state => MemoryCommits.Claim(state, request), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ItemRecord>> ListAsync(ItemQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ReadAsync<IReadOnlyList<ItemRecord>>(
            state => [.. state.Items.Values
                .Where(item => string.CompareOrdinal(item.Id.Value, query.After?.Value) > 0
                    && query.Integrations?.Contains(item.Integration) != false
                    && query.States?.Contains(item.State) != false)
                .Take(query.Max)],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StateCount>> CountAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<StateCount>>(
            state => [.. state.Items.Values
                .GroupBy(item => (item.Integration, item.State))
                .Select(items => new StateCount(items.Key.Integration, items.Key.State, items.Count(), items.Min(item => item.UpdatedAt)))],
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AppendGateEventAsync(GateEvent gateEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gateEvent);
        gateEvent.Validate();
        return WriteAsync(state => MemoryCommits.Append(state, gateEvent), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<GateEvent>> ReadGateEventsAsync(
        string integration, long afterSequence, int max, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<GateEvent>>(
            state => [.. state.GateEvents
                .Where(gateEvent => gateEvent.Integration == integration && gateEvent.Sequence > afterSequence)
                .Take(max)],
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChainHead>> ReadChainHeadsAsync(ItemId? after, int max, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<ChainHead>>(
            state => [.. state.Items.Values
                .Where(item => string.CompareOrdinal(item.Id.Value, after?.Value) > 0)
                .Take(max)
                .Select(item => new ChainHead(item.Id, item.AuditLength, item.AuditHead))],
            cancellationToken);

    /// <inheritdoc/>
    public Task RaiseAlertAsync(AlertRecord alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return WriteAsync(state => (true, MemoryAlerts.Raise(state, alert)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AlertRecord>> ClaimAlertsAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken) =>
        WriteAsync(state => MemoryAlerts.Claim(state, now, lease, max), cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAlertAsync(AlertRecord alert, DateTimeOffset now, DateTimeOffset? retryAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return WriteAsync(state => (true, MemoryAlerts.Complete(state, alert, now, retryAt)), cancellationToken);
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<string?> wake) => _subscribers.Add(wake);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private Task<T> ReadAsync<T>(Func<JournalState, T> read, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<T>(cancellationToken) : Task.FromResult(read(_state));

    private async Task<T> WriteAsync<T>(Func<JournalState, (T Result, JournalState State)> write, CancellationToken cancellationToken)
    {
        _scope.ThrowIfInside();
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            (T result, _state) = write(_state);
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }
}
