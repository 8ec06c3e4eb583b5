namespace SafeIntegration;

/// <summary>What an audit of the journal against its checkpoints found.</summary>
/// <param name="Checkpoints">How many checkpoints there were.</param>
/// <param name="NewestRoot">
/// Root of the newest; compare it with what was noted elsewhere, since nothing else shows that the newest files were taken away.
/// </param>
/// <param name="Items">How many items the journal holds.</param>
/// <param name="Findings">Everything that does not fit; empty if all is well.</param>
public sealed record AuditReport(int Checkpoints, string NewestRoot, long Items, IReadOnlyList<AuditFinding> Findings);

/// <summary>One thing that does not fit.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Item">The item; null where it concerns a checkpoint.</param>
/// <param name="Checkpoint">Number of the checkpoint that shows it; null where the journal itself does.</param>
/// <param name="Detail">More about it, free of payload values.</param>
public sealed record AuditFinding(AuditFindingKind Kind, ItemId? Item, int? Checkpoint, string Detail);

/// <summary>What an <see cref="AuditFinding"/> is about.</summary>
public enum AuditFindingKind
{
    /// <summary>A checkpoint's file is missing, incomplete, changed, or does not follow the one before.</summary>
    CheckpointDamaged,

    /// <summary>An item that a checkpoint names is not in the journal.</summary>
    ItemDeleted,

    /// <summary>An item's audit entries do not form a chain that ends at its head.</summary>
    ChainBroken,

    /// <summary>An item's chain is whole but not the one that a checkpoint saw: it was computed anew.</summary>
    ChainRewritten,

    /// <summary>An item's chain is shorter than a checkpoint saw it.</summary>
    ChainShortened,

    /// <summary>A content's bytes are not those whose hash stands beside them or in the audit chain.</summary>
    ContentChanged,

    /// <summary>A content that the audit chain names is gone, and no entry says that retention deleted it.</summary>
    ContentDeleted,
}
