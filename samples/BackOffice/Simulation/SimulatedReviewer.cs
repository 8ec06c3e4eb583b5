using System.Security.Claims;
using SafeIntegration;

namespace BackOffice.Simulation;

/// <summary>
/// A simulated person at the review desk of one integration: knows the ground truth, corrects what is wrong, and approves unread in 2 % of all cases. Everything it decides
/// carries its name, so that nobody takes it for a person's work.
/// </summary>
/// <param name="desk">The desk.</param>
/// <param name="integration">Whose items it decides.</param>
/// <param name="role">The role it has.</param>
/// <param name="truth">The right output of an item; null where it cannot be known, and the item is declined.</param>
/// <param name="seed">Fixes when it does not look.</param>
public sealed class SimulatedReviewer<TOutput>(IReviewDesk desk, string integration, string role, Func<ReviewTicket<TOutput>, TOutput?> truth, int seed)
    where TOutput : class
{
    /// <summary>How often it approves without looking.</summary>
    public const double CarelessRate = 0.02;

    private const int PageSize = 50;

    private readonly Random _random = new(seed);
    private readonly ClaimsPrincipal _person = new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, $"simulated reviewer ({integration})"), new Claim(ClaimTypes.Role, role)], "simulation"));

    /// <summary>Decides everything that waits now.</summary>
    /// <returns>How many items it decided.</returns>
    public async Task<int> ReviewAsync(CancellationToken cancellationToken)
    {
        int decided = 0;
        ItemId? after = null;
        do
        {
            ReviewPage page = await desk.ListAsync(
                new() { Integration = integration, States = [ItemState.NeedsReview], After = after, Max = PageSize }, _person, cancellationToken);
            foreach (ReviewSummary item in page.Items)
                decided += await ReviewAsync(item.Item, cancellationToken) ? 1 : 0;
            after = page.Next;
        }
        while (after is not null);
        return decided;
    }

    private async Task<bool> ReviewAsync(ItemId item, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync<TOutput>(item, _person, cancellationToken) is not { State: ItemState.NeedsReview } ticket)
            return false;
        ReviewResult result = await desk.CompleteAsync(ticket, Decide(ticket), _person, cancellationToken);
        return result.Outcome switch
        {
            ReviewOutcome.Accepted => true,
            ReviewOutcome.Stale or ReviewOutcome.AlreadyDecided => false,
            _ => throw new InvalidOperationException($"The simulated verdict on {item} was not accepted: {result.Outcome}, {string.Join("; ", result.Problems)}"),
        };
    }

    private Verdict<TOutput> Decide(ReviewTicket<TOutput> ticket)
    {
        bool isCareless = _random.NextDouble() < CarelessRate;
        if (isCareless && ticket.HasProposal)
            return new Approve<TOutput>();
        return truth(ticket) switch
        {
            null => new Decline<TOutput>("simulated: nothing is known of this item"),
            { } right when ticket.HasProposal && right.Equals(ticket.Proposed) => new Approve<TOutput>(),
            { } right => new Correct<TOutput>(right, "simulated: corrected from the ground truth"),
        };
    }
}
