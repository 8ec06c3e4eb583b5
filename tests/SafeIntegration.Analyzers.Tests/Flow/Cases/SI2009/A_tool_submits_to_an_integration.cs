using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Refunds;

public sealed record RefundRequest(string Id, string OrderId, string Complaint);

public sealed record Refund(string OrderId, decimal Amount);

public abstract class Refunding : Integration<RefundRequest, Refund>;

public sealed class RefundTool(Refunding refunding)
{
    public AIFunction Create() => AIFunctionFactory.Create(RequestAsync, "request_refund", "Asks for a refund; a clerk decides.");

    private async Task<string> RequestAsync(string orderId, string complaint, CancellationToken cancellationToken)
    {
        Decision<Refund> decision = await refunding.SubmitAsync(new RefundRequest($"{orderId}/refund", orderId, complaint), cancellationToken);
        return decision is NeedsReview<Refund> ? "A clerk looks at it." : "It is taken care of.";
    }
}
