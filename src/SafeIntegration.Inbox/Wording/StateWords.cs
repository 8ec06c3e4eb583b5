using SafeIntegration.Journaling;

namespace SafeIntegration.Inbox.Wording;

/// <summary>States and history in words.</summary>
internal static class StateWords
{
    private static readonly string[] Verdicts =
        [AuditAction.Approved, AuditAction.Corrected, AuditAction.Declined, AuditAction.SentBack, AuditAction.Resolved, AuditAction.Undone];

    public static string Short(ItemState state) => state switch
    {
        ItemState.NeedsReview => "waits for review",
        ItemState.InDoubt => "in doubt",
        ItemState.SentBack => "sent back",
        ItemState.Due => "decided",
        ItemState.Started => "running",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Long(ItemState state) => state switch
    {
        ItemState.Received => "It waits for its provider’s answer.",
        ItemState.Rejected => "Its payload breaks the contract and is quarantined. Nothing happens.",
        ItemState.NeedsReview => "It waits for a person.",
        ItemState.Due => "It is decided; the effect starts when the time to undo is over.",
        ItemState.Started => "The effect is running.",
        ItemState.Applied => "The effect has happened.",
        ItemState.InDoubt => "Nobody knows whether the effect has happened. Look at the receiving system, then say what you saw.",
        ItemState.Failed => "The effect has not happened and is not tried again. Look at the receiving system, then say what you saw.",
        ItemState.Declined => "Nothing happens.",
        ItemState.SentBack => "It waits for its sender.",
        _ => "",
    };

    /// <summary>What was done, as the start of a sentence: <c>Approved</c>.</summary>
    public static string Done(string action) => action switch
    {
        AuditAction.Received => "Received",
        AuditAction.Automatic => "Passed by the gate",
        AuditAction.NeedsReview => "Put before people",
        AuditAction.Corrected => "Corrected and approved",
        AuditAction.SentBack => "Sent back",
        AuditAction.Undone => "Taken back",
        AuditAction.Resubmitted => "Submitted again",
        AuditAction.Started => "Effect started",
        AuditAction.Retried => "Effect to be tried again",
        AuditAction.Applied => "Effect happened",
        AuditAction.InDoubt => "In doubt",
        AuditAction.Failed => "Effect failed",
        AuditAction.Resolved => "Settled",
        AuditAction.OutcomeReported => "Outcome reported",
        { Length: > 0 } other => char.ToUpperInvariant(other[0]) + other[1..].Replace('-', ' '),
        _ => "",
    };

    /// <summary>The last thing a person decided; null if nobody has.</summary>
    public static ReviewEvent? LastVerdict(ReviewTicket ticket) => ticket.History.LastOrDefault(entry => Verdicts.Contains(entry.Action));
}
