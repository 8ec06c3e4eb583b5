using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SafeIntegration.Inbox.Components;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>Takes a verdict.</summary>
internal static class DecideEndpoint
{
    public static async Task<IResult> PostAsync(
        string item, HttpContext http, IReviewDesk desk, InboxPage page, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var ticket = await desk.FindAsync(new ItemId(item), user, cancellationToken).ConfigureAwait(false);
        if (ticket is null)
            return page.NotFound();

        var posted = http.Request.Form;
        if (!Enum.TryParse<ReviewAction>(posted["action"], out var action) || !Enum.IsDefined(action))
            return page.Message(StatusCodes.Status400BadRequest, "Nothing was decided", "The form did not say what to do. Open the item again and choose a button.");

        var form = new ReviewForm
        {
            Item = ticket.Item,
            Revision = posted["revision"].ToString(),
            Action = action,
            Values = FormValues.Read(posted, ticket.Fields),
            Why = FormValues.ReadWhy(posted, action),
        };

        var result = await desk.CompleteAsync(form, user, cancellationToken).ConfigureAwait(false);
        switch (result.Outcome)
        {
            case ReviewOutcome.Accepted:
                var next = await desk.NextAsync(ticket.Item, page.Integration, user, cancellationToken).ConfigureAwait(false);
                return page.Continue(next, decided: ticket.Item);
            case ReviewOutcome.Invalid or ReviewOutcome.ReasonRequired:
                return await ItemEndpoint.ShowAsync(
                    ticket, StatusCodes.Status422UnprocessableEntity, desk, page, user, cancellationToken, form, result).ConfigureAwait(false);
            case ReviewOutcome.Forbidden:
                return page.Forbidden();
            case ReviewOutcome.NotFound:
                return page.NotFound();
            default:
                var onward = await desk.NextAsync(ticket.Item, page.Integration, user, cancellationToken).ConfigureAwait(false);
                return page.Show<ConflictPage>(new { Ticket = ticket, Result = result, Draft = form, Next = onward }, StatusCodes.Status409Conflict);
        }
    }
}
