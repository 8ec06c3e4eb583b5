using System.Security.Claims;

namespace SafeIntegration;

/// <summary>
/// Where people decide. The inbox is one client of it; a form in an application's own pages is another: get the ticket, show it, complete it
/// with the verdict. Every method checks that the person has the role the integration names in <c>ReviewedBy</c>. Thread-safe.
/// </summary>
public interface IReviewDesk
{
    /// <summary>The items a person may see, those waiting longest first.</summary>
    Task<ReviewPage> ListAsync(ReviewQuery query, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default);

    /// <summary>The ticket of an item; null if there is none, or the person may not see it.</summary>
    Task<ReviewTicket?> FindAsync(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default);

    /// <summary>The ticket of an item, with its proposal as an object.</summary>
    /// <exception cref="ArgumentException">The item's integration has another output type.</exception>
    Task<ReviewTicket<TOutput>?> FindAsync<TOutput>(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default);

    /// <summary>Decides an item.</summary>
    Task<ReviewResult> CompleteAsync<TOutput>(
        ReviewTicket<TOutput> ticket, Verdict<TOutput> verdict, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default);

    /// <summary>Decides an item by a form, whose values are text in the format of their <see cref="FieldKind"/>.</summary>
    Task<ReviewResult> CompleteAsync(ReviewForm form, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default);

    /// <summary>Takes a verdict back, as long as its effect is not due.</summary>
    Task<ReviewResult> UndoAsync(ItemId item, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default);

    /// <summary>Settles an item in doubt, or one that failed: somebody looked, and the effect had happened or had not.</summary>
    /// <param name="item">The item.</param>
    /// <param name="happened">True: it is applied. False: it is tried again.</param>
    /// <param name="why">What was seen; required.</param>
    /// <param name="reviewer">Who looked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ReviewResult> ResolveAsync(ItemId item, bool happened, string why, ClaimsPrincipal reviewer, CancellationToken cancellationToken = default);
}

/// <summary>Asks for a page of the items a person may see.</summary>
public sealed record ReviewQuery
{
    /// <summary>Only items of this integration; of all where null.</summary>
    public string? Integration { get; init; }

    /// <summary>Only items in these states. Default: those that wait for a person.</summary>
    public IReadOnlyList<ItemState> States { get; init; } = [ItemState.NeedsReview, ItemState.InDoubt, ItemState.Failed];

    /// <summary>Only items after this one.</summary>
    public ItemId? After { get; init; }

    /// <summary>How many at the most, 1 to 500. Default: 50.</summary>
    public int Max { get; init; } = 50;
}

/// <summary>A page of items.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
/// <param name="Counts">How many items wait, an entry for each integration the person reviews.</param>
public sealed record ReviewPage(IReadOnlyList<ReviewSummary> Items, ItemId? Next, IReadOnlyList<ReviewCount> Counts);

/// <summary>One line of the list.</summary>
/// <param name="Item">The item.</param>
/// <param name="Integration">Name of the integration.</param>
/// <param name="ItemKey">The occurrence it stands for.</param>
/// <param name="Segment">The gate's segment; may be empty.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reasons">Why it waits.</param>
/// <param name="SubmittedAt">When it was submitted.</param>
/// <param name="EscalatesAt">When it is overdue.</param>
public sealed record ReviewSummary(
    ItemId Item, string Integration, string ItemKey, string Segment, ItemState State, IReadOnlyList<ReviewReason> Reasons,
    DateTimeOffset SubmittedAt, DateTimeOffset EscalatesAt);

/// <summary>How much waits in one integration, and where it stands.</summary>
/// <param name="Integration">Name of the integration.</param>
/// <param name="Pending">Items that wait for a verdict.</param>
/// <param name="Attention">Items in doubt or failed.</param>
/// <param name="Stage">The stage, and what it lacks to the next, in one sentence.</param>
public sealed record ReviewCount(string Integration, long Pending, long Attention, string Stage);
