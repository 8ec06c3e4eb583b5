namespace SafeIntegration.Journaling;

/// <summary>
/// One step of one item, committed as a whole or not at all: the record, its contents, its audit entries, and what follows from
/// it for the gate and the alerts.
/// </summary>
public sealed record JournalCommit
{
    /// <summary>The record as it shall be.</summary>
    public required ItemRecord Item { get; init; }

    /// <summary>
    /// The version the stored record must have now; 0 to insert. The stored fence must equal <see cref="ItemRecord.Fence"/> of
    /// <see cref="Item"/> too: only a claim raises it.
    /// </summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>Contents to write; one of the same kind is replaced.</summary>
    public IReadOnlyList<ItemContent> Contents { get; init; } = [];

    /// <summary>Audit entries to append. No step goes without one.</summary>
    public required IReadOnlyList<AuditEntry> Audit { get; init; }

    /// <summary>Evidence for the gate.</summary>
    public IReadOnlyList<GateEvent> GateEvents { get; init; } = [];

    /// <summary>Alerts to raise, see <see cref="IJournalStore.RaiseAlertAsync"/>.</summary>
    public IReadOnlyList<AlertRecord> Alerts { get; init; } = [];
}

/// <summary>What became of a <see cref="JournalCommit"/>.</summary>
public enum CommitOutcome
{
    /// <summary>It is durable.</summary>
    Committed,

    /// <summary>Somebody else changed or claimed the item first; nothing was written.</summary>
    Conflict,

    /// <summary>Another item of the integration has this item key, or this payload hash in quarantine; nothing was written.</summary>
    Duplicate,
}
