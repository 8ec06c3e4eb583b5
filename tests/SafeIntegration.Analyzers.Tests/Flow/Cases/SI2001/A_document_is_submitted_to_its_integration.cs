// shape: upload handler of an invoice application
using SafeIntegration;

namespace Accounts.Payable;

public sealed record InvoiceDocument(string Id, string Text);

public sealed record InvoiceFields(string Number, decimal Total);

public abstract class SupplierInvoices : Integration<InvoiceDocument, InvoiceFields>;

public sealed class InvoiceInbox(SupplierInvoices invoices, ILogger<InvoiceInbox> logger)
{
    public async Task<string> ReceiveAsync(InvoiceDocument document, CancellationToken cancellationToken)
    {
        Decision<InvoiceFields> decision = await invoices.SubmitAsync(document, cancellationToken);
        logger.LogInformation("Item {Item} was accepted", decision.Item);
        return decision.Match(
            automatic => $"Posted {automatic.Output.Number}.",
            review => "A clerk will look at it.",
            rejected => "The document cannot be read.",
            pending => "It waits for the model.");
    }
}
