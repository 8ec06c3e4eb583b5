using System.Data.Common;

namespace SafeIntegration.Journaling;

/// <summary>
/// The durable record of items. The library's rules live above this interface; a store only commits, claims and reads.
/// Any implementation must pass <c>JournalStoreConformance</c> of SafeIntegration.Testing. Thread-safe.
/// </summary>
/// <remarks>
/// A method that returns has made its write durable: it survives the loss of the process and of the machine's power.
/// A method that throws (<see cref="JournalUnavailableException"/>: the disk is full, the database is locked or gone) has written nothing.
/// Times are kept to the millisecond, in UTC. Numbers that are not numbers are refused.
/// </remarks>
public interface IJournalStore
{
    /// <summary>Creates or migrates what the store needs. Safe to call from several processes at once, and again.</summary>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Throws unless the store can be written to now.</summary>
    Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>Commits one step of one item, by compare-and-set on its version and fence.</summary>
    Task<CommitOutcome> CommitAsync(JournalCommit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Commits <paramref name="started"/>, what <paramref name="effect"/> writes through the transaction, and
    /// <paramref name="applied"/>, together or not at all. If the effect throws, everything is rolled back and the exception goes
    /// to the caller. The effect cannot commit or roll back the transaction itself.
    /// </summary>
    /// <exception cref="NotSupportedException">The store has no transactions that an effect could take part in.</exception>
    Task<CommitOutcome> CommitWithEffectAsync(
        JournalCommit started, JournalCommit applied, Func<DbTransaction, CancellationToken, Task> effect, CancellationToken cancellationToken);

    /// <summary>The item, or null.</summary>
    Task<ItemRecord?> FindAsync(ItemId id, CancellationToken cancellationToken);

    /// <summary>The item of an integration with this key, or null.</summary>
    Task<ItemRecord?> FindByKeyAsync(string integration, string itemKey, CancellationToken cancellationToken);

    /// <summary>The quarantined item of an integration with this payload hash, or null.</summary>
    Task<ItemRecord?> FindRejectedAsync(string integration, string payloadHash, CancellationToken cancellationToken);

    /// <summary>All contents of an item. A content that retention deleted is not among them.</summary>
    Task<IReadOnlyList<ItemContent>> ReadContentsAsync(ItemId id, CancellationToken cancellationToken);

    /// <summary>The audit entries of an item, in order.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(ItemId id, CancellationToken cancellationToken);

    /// <summary>
    /// Claims items in <see cref="ItemState.Received"/>, <see cref="ItemState.Due"/> or <see cref="ItemState.Started"/> whose
    /// <see cref="ItemRecord.DueAt"/> has passed (or is now) and whose lease, if any, has ended. A claim raises version and fence and sets the
    /// lease, and nothing else; an item is never claimed by two owners at once. Returns the claimed records as they are now, those due
    /// longest first. Equals come in any order, and an item whose lease ended may come after what fell due while it was held.
    /// </summary>
    Task<IReadOnlyList<ItemRecord>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken);

    /// <summary>A page of items, oldest first.</summary>
    Task<IReadOnlyList<ItemRecord>> ListAsync(ItemQuery query, CancellationToken cancellationToken);

    /// <summary>Counts of all integrations and states that have items.</summary>
    Task<IReadOnlyList<StateCount>> CountAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Appends an event that belongs to no item. False, and nothing written, if it is of a kind that happens at most once an epoch and
    /// did already.
    /// </summary>
    Task<bool> AppendGateEventAsync(GateEvent gateEvent, CancellationToken cancellationToken);

    /// <summary>The gate's evidence of an integration after a sequence number, in order, <paramref name="max"/> at the most.</summary>
    Task<IReadOnlyList<GateEvent>> ReadGateEventsAsync(string integration, long afterSequence, int max, CancellationToken cancellationToken);

    /// <summary>A page of chain heads by item id.</summary>
    Task<IReadOnlyList<ChainHead>> ReadChainHeadsAsync(ItemId? after, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Raises an alert. One with the same key that exists already counts <see cref="AlertRecord.Count"/> more and keeps its due time if
    /// it has one; if everything had been told, it becomes due again at the later of <see cref="AlertRecord.DueAt"/> and the last
    /// delivery plus <see cref="AlertRepeat"/>.
    /// </summary>
    Task RaiseAlertAsync(AlertRecord alert, CancellationToken cancellationToken);

    /// <summary>
    /// Claims alerts that are due, by moving their due time to <paramref name="now"/> plus <paramref name="lease"/>: a delivery that is never
    /// completed is tried again then.
    /// </summary>
    Task<IReadOnlyList<AlertRecord>> ClaimAlertsAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Records a delivery: <paramref name="alert"/> is the record as it was claimed. Without <paramref name="retryAt"/> it succeeded: its count
    /// is told, and it is due again (<see cref="AlertRepeat"/> from now) only if more were raised meanwhile. Otherwise it failed and is
    /// retried at <paramref name="retryAt"/>. The due time of an alert that somebody else has claimed since is left alone.
    /// </summary>
    Task CompleteAlertAsync(AlertRecord alert, DateTimeOffset now, DateTimeOffset? retryAt, CancellationToken cancellationToken);

    /// <summary>
    /// Has <paramref name="wake"/> called, soon after the commit, with the name of an integration of which an item became due at once
    /// (<see cref="JournalCommit.IsDueAtOnce"/>) by this store or, if the store can know, by another on the same journal; with null where that may have happened to any of them.
    /// It is called on any thread, may be called for nothing, and must be quick. It is a hint that saves waiting: it may be lost, as when a connection breaks, so whoever
    /// subscribes still looks at intervals. Disposing of what is returned ends it. A store that cannot tell calls nobody.
    /// </summary>
    IDisposable Subscribe(Action<string?> wake) => NobodyTells.Instance;

    /// <summary>Not before this much time after a delivery is the same alert delivered again.</summary>
    static TimeSpan AlertRepeat => TimeSpan.FromMinutes(15);
}

/// <summary>The subscription to a store that cannot tell.</summary>
file sealed class NobodyTells : IDisposable
{
    public static NobodyTells Instance { get; } = new();

    public void Dispose()
    {
    }
}
