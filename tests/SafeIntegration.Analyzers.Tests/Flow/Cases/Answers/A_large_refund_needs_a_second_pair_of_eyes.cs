using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shop.Refunds;

public sealed record Complaint(Guid Order, decimal Paid, string Text);

public sealed record RefundProposal(Guid Order, decimal Amount, string Reason);

public interface IReviewer
{
    [ReviewPath]
    ValueTask<bool> ConfirmAsync(RefundProposal proposal, CancellationToken cancellationToken);
}

public interface IPayments
{
    [Effect]
    Task RefundAsync(Guid order, decimal amount, string reason, CancellationToken cancellationToken);
}

public sealed class Refunds(
    IChatClient chat, [FromKeyedServices("clerk")] IReviewer clerk, [FromKeyedServices("manager")] IReviewer manager, IPayments payments, ILogger<Refunds> logger)
{
    private const decimal FourEyes = 500m;

    public async Task HandleAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        RefundProposal proposal = await ProposeAsync(complaint, cancellationToken);
        bool first = await clerk.ConfirmAsync(proposal, cancellationToken);
        bool both = first && (proposal.Amount <= FourEyes || await manager.ConfirmAsync(proposal, cancellationToken));
        if (!both)
        {
            logger.LogInformation("No refund for {Order}", proposal.Order);
            return;
        }

        var (order, amount, reason) = proposal;
        await payments.RefundAsync(order, amount, reason, cancellationToken);
    }

    private async Task<RefundProposal> ProposeAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("A fair share to refund in percent, a space, a reason in one line:\n" + complaint.Text, cancellationToken: cancellationToken);
        string[] parts = response.Text.Split(' ', 2);
        decimal percent = decimal.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        return new RefundProposal(complaint.Order, decimal.Round(complaint.Paid * Math.Clamp(percent, 0m, 100m) / 100m, 2), parts[^1]);
    }
}
