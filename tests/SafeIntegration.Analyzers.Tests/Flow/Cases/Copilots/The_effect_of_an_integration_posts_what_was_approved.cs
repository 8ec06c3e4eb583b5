using System.ComponentModel.DataAnnotations;
using System.Net.Http.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Accounting.Integrated;

public sealed record InvoiceDocument(string Id, string Text);

[Contract("accounting.invoice.v1")]
public sealed partial record InvoiceFields
{
    [Grounded]
    [StringLength(30)]
    public required string Number { get; init; }

    [Grounded(Near = ["total", "amount due"])]
    [Range(0.01, 100_000)]
    public required decimal Total { get; init; }
}

public sealed class InvoiceReader(IChatClient chat) : ChatCall<InvoiceDocument, InvoiceFields>(chat)
{
    protected override string Instructions => "Read the number and the total of the invoice.";

    protected override string Describe(InvoiceDocument input) => input.Text;
}

public sealed class PostInvoice(HttpClient ledger) : IdempotentEffect<InvoiceFields>
{
    public override async Task ApplyAsync(Approved<InvoiceFields> approved, EffectContext context, CancellationToken cancellationToken)
    {
        var (number, total) = (approved.Value.Number, approved.Value.Total);
        using HttpRequestMessage request = new(HttpMethod.Post, "entries") { Content = JsonContent.Create(new { number, total, approved.Evidence.ApprovedBy }) };
        request.Headers.Add("Idempotency-Key", context.IdempotencyKey);
        using HttpResponseMessage response = await ledger.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
