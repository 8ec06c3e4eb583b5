using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SafeIntegration.Inbox.Components;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>Settles an item in doubt, or one that failed.</summary>
internal static class ResolveEndpoint
{
    public static async Task<IResult> PostAsync(
        string item, HttpContext http, IReviewDesk desk, InboxPage page, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var ticket = await desk.FindAsync(new ItemId(item), user, cancellationToken).ConfigureAwait(false);
        if (ticket is null)
            return page.NotFound();

        if (!bool.TryParse(http.Request.Form["happened"], out var happened))
            return page.Message(StatusCodes.Status400BadRequest, "Nothing was settled", "The form did not say whether it happened. Open the item again and choose a button.");

        var seen = FormValues.AsText(http.Request.Form["seen"]);
        var result = await desk.ResolveAsync(ticket.Item, happened, seen, user, cancellationToken).ConfigureAwait(false);
        var next = await desk.NextAsync(ticket.Item, page.Integration, user, cancellationToken).ConfigureAwait(false);
        switch (result.Outcome)
        {
            case ReviewOutcome.Accepted:
                return page.Continue(next, decided: ticket.Item);
            case ReviewOutcome.Invalid or ReviewOutcome.ReasonRequired:
                var draft = new ReviewForm { Item = ticket.Item, Revision = ticket.Revision, Action = ReviewAction.Approve, Why = seen };
                return await ItemEndpoint.ShowAsync(
                    ticket, StatusCodes.Status422UnprocessableEntity, desk, page, user, cancellationToken, draft, result).ConfigureAwait(false);
            case ReviewOutcome.Forbidden:
                return page.Forbidden();
            case ReviewOutcome.NotFound:
                return page.NotFound();
            default:
                return page.Show<ConflictPage>(new { Ticket = ticket, Result = result, Next = next }, StatusCodes.Status409Conflict);
        }
    }
}
