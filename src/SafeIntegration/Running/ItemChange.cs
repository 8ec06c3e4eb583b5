using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>One step of one item in the making; becomes a <see cref="JournalCommit"/>. Every step names its audit entries.</summary>
internal sealed class ItemChange
{
    private readonly long _expectedVersion;
    private readonly List<ItemContent> _contents = [];
    private readonly List<AuditEntry> _audit = [];
    private readonly List<GateEvent> _gateEvents = [];
    private readonly List<AlertRecord> _alerts = [];
    private int _bound;
    private bool _dropsContents;

    private ItemChange(ItemRecord item, long expectedVersion)
    {
        Item = item with { Version = expectedVersion + 1 };
        From = item.State;
        _expectedVersion = expectedVersion;
    }

    /// <summary>The state that the step starts from.</summary>
    public ItemState From { get; }

    public ItemRecord Item { get; private set; }

    public bool IsNew => _expectedVersion == 0;

    public static ItemChange New(ItemRecord item) => new(item, expectedVersion: 0);

    public static ItemChange Of(ItemRecord stored) => new(stored, stored.Version);

    public ItemChange To(ItemState state, DateTimeOffset now, DateTimeOffset? dueAt = null) =>
        Set(item => item with { State = state, UpdatedAt = now, DueAt = dueAt, LeaseOwner = null, LeaseUntil = null });

    public ItemChange Set(Func<ItemRecord, ItemRecord> change)
    {
        Item = change(Item);
        return this;
    }

    /// <summary>Adds an audit entry, and binds to it the contents kept since the one before.</summary>
    public ItemChange Record(DateTimeOffset at, string actor, string action, string detail = "")
    {
        AuditEntry entry = AuditChain.Next(Item, at, actor, action, detail, _contents[_bound..]);
        _bound = _contents.Count;
        _audit.Add(entry);
        Item = Item with { AuditLength = entry.Sequence, AuditHead = entry.Hash };
        return this;
    }

    public ItemChange Keep(params IEnumerable<ItemContent> contents)
    {
        _contents.AddRange(contents);
        return this;
    }

    /// <summary>Deletes what the item has kept so far.</summary>
    public ItemChange Drop()
    {
        _dropsContents = true;
        return this;
    }

    public ItemChange Witness(GateEvent? gateEvent)
    {
        if (gateEvent is not null)
            _gateEvents.Add(gateEvent);
        return this;
    }

    public ItemChange Raise(AlertRecord? alert)
    {
        if (alert is not null)
            _alerts.Add(alert);
        return this;
    }

    /// <summary>The same step from a later version of the item, which differs from the one before only in what was appended to its history.</summary>
    public ItemChange RebasedOn(ItemRecord stored)
    {
        ItemRecord target = Item;
        ItemChange change = Of(stored).Keep(_contents).Set(record => target with
        {
            Version = record.Version,
            AuditLength = record.AuditLength,
            AuditHead = record.AuditHead,
        });
        change._dropsContents = _dropsContents;
        // The details name their contents already.
        change._bound = change._contents.Count;
        foreach (AuditEntry entry in _audit)
            change.Record(entry.At, entry.Actor, entry.Action, entry.Detail);
        change._gateEvents.AddRange(_gateEvents);
        change._alerts.AddRange(_alerts);
        return change;
    }

    public JournalCommit ToCommit() => new()
    {
        Item = Item,
        ExpectedVersion = _expectedVersion,
        Contents = _contents,
        DropsContents = _dropsContents,
        Audit = _audit,
        GateEvents = _gateEvents,
        Alerts = _alerts,
    };
}
