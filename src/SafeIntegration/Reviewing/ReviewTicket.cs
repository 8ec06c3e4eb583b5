namespace SafeIntegration;

/// <summary>An item as it is put before a person: everything needed to decide, frozen at the moment it was read.</summary>
public class ReviewTicket
{
    private protected ReviewTicket()
    {
    }

    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>Name of the integration.</summary>
    public required string Integration { get; init; }

    /// <summary>The occurrence the item stands for.</summary>
    public required string ItemKey { get; init; }

    /// <summary>The gate's segment, for example the supplier; may be empty.</summary>
    public required string Segment { get; init; }

    /// <summary>Where the item stands now. A verdict is possible only in <see cref="ItemState.NeedsReview"/>.</summary>
    public required ItemState State { get; init; }

    /// <summary>
    /// What a verdict is bound to: the item's version, the hash of what was shown and the plan's version. If any of them has changed, the verdict
    /// is refused as stale.
    /// </summary>
    public required string Revision { get; init; }

    /// <summary>Why it waits for a person.</summary>
    public required IReadOnlyList<ReviewReason> Reasons { get; init; }

    /// <summary>
    /// The output, field by field; of a proposal that breaks its contract too, so that a reviewer can mend it. Where nothing was proposed the values are null and a reviewer fills
    /// them in.
    /// </summary>
    public required IReadOnlyList<ReviewField> Fields { get; init; }

    /// <summary>Whether there is a proposal that keeps its contract, so that it could be approved as it stands.</summary>
    public required bool HasProposal { get; init; }

    /// <summary>The text the output was read from; grounding spans point into it. Null if the integration has none.</summary>
    public required string? SourceText { get; init; }

    /// <summary>Documents to look at; where the integration names no source, the input as JSON.</summary>
    public required IReadOnlyList<ReviewDocument> Documents { get; init; }

    /// <summary>What the effect does, as a button says it: <c>post to accounts payable</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The stage of the integration, for example <c>launch</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it is overdue.</summary>
    public required DateTimeOffset EscalatesAt { get; init; }

    /// <summary>When the effect starts, and the verdict can no longer be undone. Null where nothing is pending.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>The item's history, oldest first.</summary>
    public required IReadOnlyList<ReviewEvent> History { get; init; }
}

/// <summary>A ticket with the proposal as an object.</summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class ReviewTicket<TOutput> : ReviewTicket
{
    internal ReviewTicket()
    {
    }

    /// <summary>The proposal; the default value where <see cref="ReviewTicket.HasProposal"/> is false. Changing it changes nothing in the journal.</summary>
    public required TOutput? Proposed { get; init; }
}

/// <summary>One line of an item's history.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What happened.</param>
/// <param name="Detail">A reviewer's comment or the reasons, without the hashes that the audit binds to them.</param>
public sealed record ReviewEvent(DateTimeOffset At, string Actor, string Action, string Detail);
