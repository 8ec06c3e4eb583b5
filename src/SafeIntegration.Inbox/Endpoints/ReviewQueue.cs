using System.Security.Claims;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>Which item comes before and after another.</summary>
internal static class ReviewQueue
{
    /// <summary>Among how many of the items that wait longest the one before is looked for; the desk pages forwards only.</summary>
    private const int Window = 100;

    /// <summary>The item that comes next: the one behind this, or, at the end of the queue, the one that waits longest.</summary>
    public static async Task<ItemId?> NextAsync(
        this IReviewDesk desk, ItemId item, string? integration, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var behind = await desk.ListAsync(new ReviewQuery { Integration = integration, After = item, Max = 1 }, user, cancellationToken).ConfigureAwait(false);
        if (behind.Items is [var next, ..])
            return next.Item;

        var first = await desk.ListAsync(new ReviewQuery { Integration = integration, Max = 2 }, user, cancellationToken).ConfigureAwait(false);
        return first.Items.Where(other => other.Item != item).Select(other => (ItemId?)other.Item).FirstOrDefault();
    }

    /// <summary>The item before this one; null at the start of the queue, and far behind it.</summary>
    public static async Task<ItemId?> PreviousAsync(
        this IReviewDesk desk, ItemId item, string? integration, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var oldest = await desk.ListAsync(new ReviewQuery { Integration = integration, Max = Window }, user, cancellationToken).ConfigureAwait(false);
        var before = oldest.Items.TakeWhile(other => other.Item != item).ToList();
        return before.Count > 0 && before.Count < oldest.Items.Count ? before[^1].Item : null;
    }
}
