using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Travel.Expenses;

[Contract("expenses.receipt.v1")]
public sealed partial record Receipt
{
    [StringLength(80)]
    public required string Merchant { get; init; }

    [Range(0.01, 5_000)]
    public required decimal Total { get; init; }
}

public abstract record Outcome
{
    public sealed record Booked(Receipt Receipt) : Outcome;

    public sealed record Refused(string Why) : Outcome;
}

public interface IExpenseDesk
{
    [ReviewPath]
    ValueTask<bool> ConfirmAsync(Receipt receipt, CancellationToken cancellationToken);

    [Effect]
    Task BookAsync(string merchant, decimal total, CancellationToken cancellationToken);
}

public sealed class ReceiptFlow(IChatClient chat, IExpenseDesk desk)
{
    public async Task<Outcome> RunAsync(ReadOnlyMemory<byte> photo, CancellationToken cancellationToken)
    {
        ChatMessage question = new(ChatRole.User, [new TextContent("Read the receipt."), new DataContent(photo, "image/png")]);
        ChatResponse response = await chat.GetResponseAsync(question, cancellationToken: cancellationToken);
        ContractResult<Receipt> result = Contract.Of<Receipt>().Parse(Encoding.UTF8.GetBytes(response.Text));
        if (!result.IsValid)
            return new Outcome.Refused(string.Join("; ", result.Violations));

        Receipt receipt = result.Value;
        bool confirmed = await desk.ConfirmAsync(receipt, cancellationToken);
        if (!confirmed || cancellationToken.IsCancellationRequested)
            return new Outcome.Refused("The clerk said no.");

        await desk.BookAsync(receipt.Merchant, receipt.Total, cancellationToken);
        return new Outcome.Booked(receipt);
    }
}
