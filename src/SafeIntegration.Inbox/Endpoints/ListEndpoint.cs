using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SafeIntegration.Inbox.Components;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>The items that wait.</summary>
internal static class ListEndpoint
{
    public static async Task<IResult> GetAsync(
        string? after, string? decided, IReviewDesk desk, InboxPage page, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var query = new ReviewQuery { Integration = page.Integration, After = ItemIds.Parse(after) };
        var items = await desk.ListAsync(query, user, cancellationToken).ConfigureAwait(false);
        var last = await desk.FindDecidedAsync(decided, user, cancellationToken).ConfigureAwait(false);
        return page.Show<ListPage>(new { Items = items, IsFirst = query.After is null, Decided = last });
    }
}
