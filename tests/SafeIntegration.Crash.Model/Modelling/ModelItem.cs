using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>An item as the promises say it should be.</summary>
internal sealed class ModelItem(string id, string? key, string payload, int amount, int order)
{
    public string Id => id;

    /// <summary>The order in which items came; commands mean them by it.</summary>
    public int Order => order;

    public string? Key => key;

    public string Payload { get; set; } = payload;

    /// <summary>What is proposed.</summary>
    public int Amount { get; set; } = amount;

    /// <summary>What may be applied; null before anybody decided.</summary>
    public int? Approved { get; set; }

    public ItemState State { get; private set; }

    public Lane? Lane { get; set; }

    public long Version { get; private set; }

    public long Fence { get; private set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>When a reviewer closed it without an effect.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Whether something speaks against deciding it without a person.</summary>
    public bool HasReasons { get; set; }

    public bool IsForged { get; set; }

    /// <summary>Requests that reached the receiver, or rows.</summary>
    public int Arrivals { get; set; }

    /// <summary>The version that a reviewer saw last.</summary>
    public long? Looked { get; set; }

    /// <summary>The actions its audit must have.</summary>
    public List<string> Actions { get; } = [];

    public bool IsClaimable(DateTimeOffset now) =>
        State is ItemState.Received or ItemState.Due or ItemState.Started && DueAt <= now && !(LeaseUntil > now);

    /// <summary>Whether a claim must take this one first: due earlier, and free earlier.</summary>
    public bool IsBefore(ModelItem other) => DueAt < other.DueAt && FreeSince < other.FreeSince;

    private DateTimeOffset? FreeSince => LeaseUntil > DueAt ? LeaseUntil : DueAt;

    /// <summary>One commit.</summary>
    public void Commit(params IEnumerable<string> actions)
    {
        Version++;
        Actions.AddRange(actions);
    }

    public void To(ItemState state, DateTimeOffset? dueAt = null)
    {
        (State, DueAt, LeaseUntil) = (state, dueAt, null);
        if (state is not (ItemState.Declined or ItemState.SentBack))
            ClosedAt = null;
    }

    public ModelClaim Claim(DateTimeOffset leaseUntil)
    {
        Version++;
        Fence++;
        LeaseUntil = leaseUntil;
        return new(this, Version, Fence, State, Attempts);
    }

    /// <summary>The intent: the lease is renewed, and whoever comes later knows.</summary>
    public void Start(DateTimeOffset now, DateTimeOffset leaseUntil)
    {
        Commit(AuditAction.Started);
        Attempts++;
        (State, DueAt, LeaseUntil) = (ItemState.Started, now, leaseUntil);
    }

    public override string ToString() => $"{key ?? "(rejected)"} #{order}";
}

/// <summary>What a worker holds: the item as it was when it was claimed.</summary>
internal sealed record ModelClaim(ModelItem Item, long Version, long Fence, ItemState State, int Attempts)
{
    /// <summary>Whether nothing has happened since.</summary>
    public bool IsCurrent => Item.Version == Version;

    /// <summary>Whether nobody else has claimed or decided it since. Reports about it may have come in.</summary>
    public bool Holds => Item.Fence == Fence && Item.State == State;
}
