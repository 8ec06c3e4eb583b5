using SafeIntegration;

namespace Accounts.Payable;

public sealed record InvoiceFields(string Number, string Supplier, decimal Total);

public sealed class PostInvoice(HttpClient ledger) : IdempotentEffect<InvoiceFields>
{
    public override async Task ApplyAsync(Approved<InvoiceFields> approved, EffectContext context, CancellationToken cancellationToken)
    {
        InvoiceFields fields = approved.Value;
        using HttpRequestMessage request = new(HttpMethod.Post, "journal-entries")
        {
            Content = JsonContent.Create(new { fields.Supplier, fields.Number, Amount = fields.Total }),
        };
        request.Headers.Add("Idempotency-Key", context.IdempotencyKey);
        using HttpResponseMessage response = await ledger.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
