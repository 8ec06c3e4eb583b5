namespace SafeIntegration.Journaling;

/// <summary>What a <see cref="GateEvent"/> records.</summary>
public enum GateEventKind
{
    /// <summary>An eligible item was scored, its label not known.</summary>
    Scored,

    /// <summary>A person's verdict showed whether the proposal of an eligible item was right.</summary>
    Labelled,

    /// <summary>An epoch of evidence began (the first one with the launch). At most once an epoch.</summary>
    EpochStarted,

    /// <summary>The evidence certified the error rate. At most once an epoch.</summary>
    Certified,

    /// <summary>Certified and out of its launch period, the gate began to decide alone. At most once an epoch.</summary>
    Opened,

    /// <summary>The certificate was withdrawn: alarm, expiry or a change of the plan. At most once an epoch.</summary>
    Tripped,
}

/// <summary>
/// One piece of the evidence from which an integration's stage and certificate follow. Both are a pure function of these events
/// in their order, so that an auditor can replay them.
/// </summary>
public sealed record GateEvent
{
    /// <summary>Order in the journal, given by the store on commit; 0 before.</summary>
    public long Sequence { get; init; }

    /// <summary>Name of the integration.</summary>
    public required string Integration { get; init; }

    /// <summary>The epoch of evidence it counts in.</summary>
    public required int Epoch { get; init; }

    /// <summary>What happened.</summary>
    public required GateEventKind Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The item, for a score or a label.</summary>
    public ItemId? Item { get; init; }

    /// <summary>The item's segment.</summary>
    public string Segment { get; init; } = "";

    /// <summary>The item's score.</summary>
    public double Score { get; init; }

    /// <summary>For a score: the probability with which the item was chosen for review; 1 in launch.</summary>
    public double AuditRate { get; init; } = 1;

    /// <summary>For a score: the lowest such probability an item of any score had at that moment.</summary>
    public double LowestAuditRate { get; init; } = 1;

    /// <summary>For a score: whether the item is in the automatic lane, so that a review of it is an audit.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>For a score: whether a person reviews the item.</summary>
    public bool IsSelected { get; init; }

    /// <summary>For a label: the proposal was wrong.</summary>
    public bool Wrong { get; init; }

    /// <summary>For a stage event: why, and the plan version it stands for.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether it is of a kind that happens at most once an epoch.</summary>
    public bool IsOncePerEpoch => Kind is GateEventKind.EpochStarted or GateEventKind.Certified or GateEventKind.Opened or GateEventKind.Tripped;

    /// <summary>Throws unless its numbers are numbers. A store calls it before it writes.</summary>
    /// <exception cref="ArgumentException">The score or the audit rate is not a number.</exception>
    public void Validate()
    {
        if (double.IsNaN(Score) || double.IsNaN(AuditRate) || double.IsNaN(LowestAuditRate))
            throw new ArgumentException("The gate event's score or audit rate is not a number.");
    }
}
