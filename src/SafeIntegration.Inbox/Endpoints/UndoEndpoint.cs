using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>Takes a verdict back.</summary>
internal static class UndoEndpoint
{
    public static async Task<IResult> PostAsync(
        string item, IReviewDesk desk, InboxPage page, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var id = new ItemId(item);
        var result = await desk.UndoAsync(id, user, cancellationToken).ConfigureAwait(false);
        return result.Outcome switch
        {
            ReviewOutcome.Accepted => page.Continue(id, decided: id),
            ReviewOutcome.Forbidden => page.Forbidden(),
            ReviewOutcome.NotFound => page.NotFound(),
            _ => page.Message(
                StatusCodes.Status409Conflict,
                "Too late to undo",
                "The effect has started, or the verdict was taken back already. Look at the item's history to see what happened.",
                id),
        };
    }
}
