// shape: upload endpoint of an invoice application
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Invoices.Api;

public sealed record InvoiceDocument(string Id, string Text);

public sealed record InvoiceFields(string Number, decimal Total);

public abstract class SupplierInvoices : Integration<InvoiceDocument, InvoiceFields>;

[ApiController]
[Route("invoices")]
public sealed class InvoicesController(SupplierInvoices invoices) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> ReceiveAsync([FromBody] InvoiceDocument document, CancellationToken cancellationToken)
    {
        Decision<InvoiceFields> decision = await invoices.SubmitAsync(document, cancellationToken);
        return decision is Rejected<InvoiceFields> ? BadRequest() : Accepted(new { item = decision.Item.ToString() });
    }
}
