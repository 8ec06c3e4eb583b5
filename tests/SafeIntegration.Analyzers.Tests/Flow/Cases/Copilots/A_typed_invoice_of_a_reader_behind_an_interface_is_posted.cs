using Microsoft.Extensions.AI;

namespace Supplies.Invoices;

public sealed record ScannedDocument(Guid Id, string Text);

public sealed record InvoiceFields(string Number, string Supplier, decimal Net, decimal Vat);

public sealed record Booking(Guid Document, string Account, decimal Amount, string Text);

public interface IInvoiceReader
{
    Task<InvoiceFields> ReadAsync(string text, CancellationToken cancellationToken);
}

public sealed class ModelInvoiceReader(IChatClient chat) : IInvoiceReader
{
    private static readonly ChatMessage Rules = new(ChatRole.System, "Read the invoice in the user's message. Amounts are numbers with a point.");

    public async Task<InvoiceFields> ReadAsync(string text, CancellationToken cancellationToken)
    {
        ChatResponse<InvoiceFields> response = await chat.GetResponseAsync<InvoiceFields>(
            [Rules, new ChatMessage(ChatRole.User, text)], cancellationToken: cancellationToken);

        InvoiceFields fields = response.Result; // expect: SI2003
        return fields with { Number = fields.Number.Trim().ToUpperInvariant() };
    }
}

public sealed class InvoicePosting(IInvoiceReader reader, HttpClient erp, ILogger<InvoicePosting> logger)
{
    public async Task PostAsync(ScannedDocument document, CancellationToken cancellationToken)
    {
        (string number, string supplier, decimal net, decimal vat) = await reader.ReadAsync(document.Text, cancellationToken);
        logger.LogInformation("Read invoice {Number} of {Supplier}.", number, supplier);

        var booking = new Booking(document.Id, "4400", net + vat, $"{supplier} {number}");
        using HttpResponseMessage answer = await erp.PostAsJsonAsync("bookings", booking, cancellationToken); // expect: SI2001
        answer.EnsureSuccessStatusCode();
    }
}
