using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SafeIntegration.Inbox.Components;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>One item, with everything needed to decide.</summary>
internal static class ItemEndpoint
{
    public static async Task<IResult> GetAsync(
        string item, string? decided, IReviewDesk desk, InboxPage page, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var ticket = await desk.FindAsync(new ItemId(item), user, cancellationToken).ConfigureAwait(false);
        if (ticket is null)
            return page.NotFound();

        var last = await desk.FindDecidedAsync(decided, user, cancellationToken).ConfigureAwait(false);
        return await ShowAsync(ticket, StatusCodes.Status200OK, desk, page, user, cancellationToken, decided: last).ConfigureAwait(false);
    }

    /// <summary>Shows an item again after a refused form, with what was typed and what is wrong with it.</summary>
    public static async Task<IResult> ShowAsync(
        ReviewTicket ticket, int status, IReviewDesk desk, InboxPage page, ClaimsPrincipal user, CancellationToken cancellationToken,
        ReviewForm? draft = null, ReviewResult? result = null, ReviewTicket? decided = null)
    {
        var next = await desk.NextAsync(ticket.Item, page.Integration, user, cancellationToken).ConfigureAwait(false);
        var previous = await desk.PreviousAsync(ticket.Item, page.Integration, user, cancellationToken).ConfigureAwait(false);
        return page.Show<ItemPage>(
            new { Ticket = ticket, Next = next, Previous = previous, Draft = draft, Result = result, Decided = decided }, status);
    }
}
