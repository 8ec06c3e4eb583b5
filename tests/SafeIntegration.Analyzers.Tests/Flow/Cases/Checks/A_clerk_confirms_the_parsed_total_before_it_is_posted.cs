// shape: AI answer parsed, then confirmed on a review path
using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Accounting.Receipts;

public sealed record Posting(Guid Receipt, decimal Total);

public interface IClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(Posting posting, CancellationToken cancellationToken);
}

public interface ILedger
{
    [Effect]
    Task PostAsync(Posting posting, CancellationToken cancellationToken);
}

public sealed class ReceiptDesk(IChatClient chat, IClerk clerk, ILedger ledger)
{
    public async Task<bool> EnterAsync(Guid receipt, string text, CancellationToken cancellationToken)
    {
        ChatResponse answer = await chat.GetResponseAsync($"Give the total of this receipt as a number:\n{text}", cancellationToken: cancellationToken);
        decimal total = decimal.Parse(answer.Text, CultureInfo.InvariantCulture);
        Posting posting = new(receipt, total);

        if (!await clerk.ConfirmAsync(posting, cancellationToken))
            return false;

        await ledger.PostAsync(posting, cancellationToken);
        return true;
    }
}
