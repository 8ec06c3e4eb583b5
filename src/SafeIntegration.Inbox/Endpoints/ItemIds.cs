using System.Security.Claims;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>Item ids out of addresses.</summary>
internal static class ItemIds
{
    public static ItemId? Parse(string? text) => string.IsNullOrEmpty(text) ? null : new ItemId(text);

    /// <summary>The item a redirect says was just decided, read again: the banner tells what is so, not what an address claims.</summary>
    public static async Task<ReviewTicket?> FindDecidedAsync(
        this IReviewDesk desk, string? decided, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Parse(decided) is { } item ? await desk.FindAsync(item, user, cancellationToken).ConfigureAwait(false) : null;
}
