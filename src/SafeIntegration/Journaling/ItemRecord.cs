namespace SafeIntegration.Journaling;

/// <summary>The journal's row of one item: everything but its contents. Immutable; a change is a new record with the next <see cref="Version"/>.</summary>
public sealed record ItemRecord
{
    /// <summary>Identifies the item.</summary>
    public required ItemId Id { get; init; }

    /// <summary>Name of the integration it belongs to.</summary>
    public required string Integration { get; init; }

    /// <summary>Names the occurrence, unique in its integration. Null as long as the payload is in quarantine.</summary>
    public string? ItemKey { get; init; }

    /// <summary>SHA-256 of the submitted payload, in lower-case hexadecimal.</summary>
    public required string PayloadHash { get; init; }

    /// <summary>Where the item stands.</summary>
    public required ItemState State { get; init; }

    /// <summary>How it was decided; null while it is not.</summary>
    public Lane? Lane { get; init; }

    /// <summary>The segment of the gate, for example the supplier. Empty where the integration has none.</summary>
    public string Segment { get; init; } = "";

    /// <summary>Version of the plan under which the item was checked last.</summary>
    public required string PlanVersion { get; init; }

    /// <summary>The gate's score of the answer; null if there was no answer or no score.</summary>
    public double? Score { get; init; }

    /// <summary>Whether every check passed, so that the gate alone decides: the population a certificate speaks about.</summary>
    public bool Eligible { get; init; }

    /// <summary>The probability with which this item was chosen for review by the gate: 1 in launch, the audit rate afterwards.</summary>
    public double AuditRate { get; init; } = 1;

    /// <summary>The gate's epoch at the time of the decision.</summary>
    public int Epoch { get; init; }

    /// <summary>Increases by one with every commit; the compare-and-set of the journal.</summary>
    public required long Version { get; init; }

    /// <summary>Increases with every claim, so that a worker that was overtaken cannot commit.</summary>
    public long Fence { get; init; }

    /// <summary>Who works on the item until <see cref="LeaseUntil"/>.</summary>
    public string? LeaseOwner { get; init; }

    /// <summary>When the lease of <see cref="LeaseOwner"/> ends.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When the next background step is due; null if none is.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often the current step was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When the item was submitted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was committed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The W3C trace parent of the submission, to which a later review links. Null without tracing.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Number of audit entries so far.</summary>
    public long AuditLength { get; init; }

    /// <summary>Hash of the newest audit entry: the head of the item's chain.</summary>
    public string AuditHead { get; init; } = AuditChain.Genesis;
}
