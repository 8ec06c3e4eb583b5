using System.Security.Claims;
using SafeIntegration;

namespace Accounts.Review;

public sealed record InvoiceFields(string Number, decimal Total);

public sealed class ReviewPage(IReviewDesk desk, ILogger<ReviewPage> logger)
{
    public async Task<InvoiceFields?> ShowAsync(ItemId item, ClaimsPrincipal reviewer)
    {
        ReviewTicket<InvoiceFields>? ticket = await desk.FindAsync<InvoiceFields>(item, reviewer);
        return ticket?.Proposed;
    }

    public async Task ApproveAsync(ItemId item, ClaimsPrincipal reviewer)
    {
        if (await desk.FindAsync<InvoiceFields>(item, reviewer) is not { } ticket) return;
        ReviewResult result = await desk.CompleteAsync(ticket, new Approve<InvoiceFields>(), reviewer);
        logger.LogInformation("Review of {Item}: {Outcome}", item, result.Outcome);
    }
}
