using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Payables.Reading;

[Contract("payables.invoice.v2")]
public sealed partial record InvoiceFields
{
    public required string Number { get; init; }

    [Range(0.01, 1_000_000)]
    public required decimal Total { get; init; }
}

public interface IClerk
{
    [ReviewPath]
    Task<InvoiceFields?> CorrectAsync(string document, InvoiceFields proposed, CancellationToken cancellationToken);
}

public interface ILedger
{
    [Effect]
    Task BookAsync(InvoiceFields invoice, CancellationToken cancellationToken);
}

public sealed class InvoiceReading(IChatClient chat, IClerk clerk, ILedger ledger)
{
    public async Task BookAsync(string document, CancellationToken cancellationToken)
    {
        InvoiceFields proposed = await ReadAsync(document, cancellationToken);
        if (await clerk.CorrectAsync(document, proposed, cancellationToken) is not { } correct)
            return;
        await ledger.BookAsync(correct, cancellationToken);
    }

    private async Task<InvoiceFields> ReadAsync(string document, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "Read number and total as JSON."), new(ChatRole.User, document)];
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
                ContractResult<InvoiceFields> result = Contract.Of<InvoiceFields>().Parse(Encoding.UTF8.GetBytes(response.Text));
                if (result.TryGetValue(out InvoiceFields? fields))
                    return fields;
                messages.AddMessages(response);
                messages.Add(new(ChatRole.User, $"There are {result.Violations.Count} mistakes. Again."));
            }
            catch (HttpRequestException) when (attempt < 3)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
            }

            if (attempt == 3)
                throw new InvalidDataException("The invoice could not be read.");
        }
    }
}
