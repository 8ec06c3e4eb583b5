// shape: invoice reader with structured output
using Microsoft.Extensions.AI;

namespace Accounts.Payable;

public sealed record InvoiceFields(string Number, string Supplier, decimal Net, decimal Vat, decimal Total);

public sealed class InvoiceImporter(IChatClient chat, HttpClient ledger, ILogger<InvoiceImporter> logger)
{
    public async Task ImportAsync(string pageText, CancellationToken cancellationToken)
    {
        ChatResponse<InvoiceFields> response = await chat.GetResponseAsync<InvoiceFields>(
            "Read number, supplier, net, VAT and total of this invoice:\n" + pageText, cancellationToken: cancellationToken);
        InvoiceFields fields = response.Result; // expect: SI2003
        logger.LogInformation("Read invoice {Number}", fields.Number);
        using HttpResponseMessage posted = await ledger.PostAsJsonAsync("journal-entries", new { fields.Supplier, Amount = fields.Total }, cancellationToken); // expect: SI2001
        posted.EnsureSuccessStatusCode();
    }
}
