namespace SafeIntegration.Journaling;

/// <summary>One link of an item's audit chain: who did what, when. Never changed, never deleted, and free of payload values.</summary>
/// <param name="Sequence">Position in the item's chain, from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Who did it: a reviewer's name, or <see cref="AuditChain.System"/>.</param>
/// <param name="Action">What happened, one of <see cref="AuditAction"/>.</param>
/// <param name="Detail">Reasons, hashes of the contents involved and the plan version, as text. A reviewer's comment is the only free text.</param>
/// <param name="PreviousHash">Hash of the entry before, or <see cref="AuditChain.Genesis"/>.</param>
/// <param name="Hash">Hash over all of the above and the item's id.</param>
public sealed record AuditEntry(
    long Sequence, DateTimeOffset At, string Actor, string Action, string Detail, string PreviousHash, string Hash);

/// <summary>The actions in an audit chain.</summary>
public static class AuditAction
{
    /// <summary>The item was accepted.</summary>
    public const string Received = "received";

    /// <summary>The input broke its contract and was quarantined.</summary>
    public const string Rejected = "rejected";

    /// <summary>A quarantined payload was replayed.</summary>
    public const string Replayed = "replayed";

    /// <summary>The provider was down; the call is retried.</summary>
    public const string Postponed = "postponed";

    /// <summary>The gate decided that the effect may happen.</summary>
    public const string Automatic = "automatic";

    /// <summary>The item was put before people.</summary>
    public const string NeedsReview = "needs-review";

    /// <summary>A reviewer approved the proposal as it stood.</summary>
    public const string Approved = "approved";

    /// <summary>A reviewer approved a corrected value.</summary>
    public const string Corrected = "corrected";

    /// <summary>A reviewer decided that no effect shall happen.</summary>
    public const string Declined = "declined";

    /// <summary>A reviewer sent the item back to its sender.</summary>
    public const string SentBack = "sent-back";

    /// <summary>A verdict was taken back within the undo window.</summary>
    public const string Undone = "undone";

    /// <summary>Nobody reviewed the item by its deadline.</summary>
    public const string Overdue = "overdue";

    /// <summary>The sender submitted the item again.</summary>
    public const string Resubmitted = "resubmitted";

    /// <summary>The intent to run the effect.</summary>
    public const string Started = "started";

    /// <summary>The effect did not happen and is tried again.</summary>
    public const string Retried = "retried";

    /// <summary>The effect happened.</summary>
    public const string Applied = "applied";

    /// <summary>Nobody knows whether the effect happened.</summary>
    public const string InDoubt = "in-doubt";

    /// <summary>A person found out what had become of an effect in doubt.</summary>
    public const string Resolved = "resolved";

    /// <summary>The effect did not happen and is not tried again.</summary>
    public const string Failed = "failed";

    /// <summary>Retention deleted the contents. Their hashes are in the entries before.</summary>
    public const string ContentsDeleted = "contents-deleted";

    /// <summary>What became of the effect was reported.</summary>
    public const string OutcomeReported = "outcome";
}
