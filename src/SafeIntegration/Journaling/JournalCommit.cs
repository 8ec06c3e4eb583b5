namespace SafeIntegration.Journaling;

/// <summary>
/// One step of one item, committed as a whole or not at all: the record, its contents, its audit entries, and what follows from
/// it for the gate and the alerts.
/// </summary>
public sealed record JournalCommit
{
    /// <summary>
    /// The record as it shall be. Its <see cref="ItemRecord.Integration"/> and <see cref="ItemRecord.CreatedAt"/> are those of the insert
    /// for ever.
    /// </summary>
    public required ItemRecord Item { get; init; }

    /// <summary>
    /// The version the stored record must have now; 0 to insert. The stored fence must equal <see cref="ItemRecord.Fence"/> of
    /// <see cref="Item"/> too: only a claim raises it.
    /// </summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>
    /// Contents to write; one of the same kind is replaced. The audit entries name their hashes, see
    /// <see cref="AuditChain.Next(ItemRecord, DateTimeOffset, string, string, string, IReadOnlyList{ItemContent})"/>.
    /// </summary>
    public IReadOnlyList<ItemContent> Contents { get; init; } = [];

    /// <summary>
    /// Whether all contents that the item has had are deleted, as retention does; those in <see cref="Contents"/> are written. Their hashes stay in the audit chain.
    /// </summary>
    public bool DropsContents { get; init; }

    /// <summary>
    /// Audit entries to append, the newest of which is the head that <see cref="Item"/> states. No step goes without one.
    /// </summary>
    public required IReadOnlyList<AuditEntry> Audit { get; init; }

    /// <summary>Evidence for the gate. A stage event that its epoch has already is left out; the rest is committed.</summary>
    public IReadOnlyList<GateEvent> GateEvents { get; init; } = [];

    /// <summary>Alerts to raise, see <see cref="IJournalStore.RaiseAlertAsync"/>.</summary>
    public IReadOnlyList<AlertRecord> Alerts { get; init; } = [];

    /// <summary>Whether the item waits for a background step that may begin now: nobody has it, and nothing of its due time is left.</summary>
    public bool IsDueAtOnce =>
        Item is { State: ItemState.Received or ItemState.Due or ItemState.Started, LeaseUntil: null } && Item.DueAt <= Item.UpdatedAt;

    /// <summary>Throws unless the parts fit together. A store calls it before it writes.</summary>
    /// <exception cref="ArgumentException">The version is not the expected one plus 1, the audit entries do not end at the item's head, a content
    /// is of no known kind, or a number is not a number.</exception>
    public void Validate()
    {
        Require(!string.IsNullOrEmpty(Item.Id.Value), "The item has no id.");
        Require(ExpectedVersion >= 0 && Item.Version == ExpectedVersion + 1, "The item's version must be the expected version plus 1.");
        Require(Audit.Count > 0, "No step goes without an audit entry.");
        for (int i = 1; i < Audit.Count; i++)
            Require(Follows(Audit[i - 1], Audit[i]), "The audit entries do not form a chain.");
        bool endsAtHead = Audit[^1].Sequence == Item.AuditLength && Audit[^1].Hash == Item.AuditHead;
        Require(endsAtHead, "The newest audit entry is not the item's audit head.");
        Require(ExpectedVersion > 0 || Audit[0] is { Sequence: 1, PreviousHash: AuditChain.Genesis }, "A new item's audit chain starts at 1.");
        Require(!double.IsNaN(Item.Score ?? 0) && !double.IsNaN(Item.AuditRate), "The item's score or audit rate is not a number.");
        foreach (ItemContent content in Contents)
            Require(ContentKind.All.Contains(content.Kind), "A content is of no kind that the journal knows.");
        foreach (GateEvent gateEvent in GateEvents)
            gateEvent.Validate();
    }

    private static bool Follows(AuditEntry previous, AuditEntry entry) =>
        entry.Sequence == previous.Sequence + 1 && entry.PreviousHash == previous.Hash;

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw new ArgumentException(message);
    }
}

/// <summary>What became of a <see cref="JournalCommit"/>.</summary>
public enum CommitOutcome
{
    /// <summary>It is durable.</summary>
    Committed,

    /// <summary>Somebody else inserted, changed or claimed the item first; nothing was written.</summary>
    Conflict,

    /// <summary>Another item of the integration has this item key, or this payload hash in quarantine; nothing was written.</summary>
    Duplicate,
}
