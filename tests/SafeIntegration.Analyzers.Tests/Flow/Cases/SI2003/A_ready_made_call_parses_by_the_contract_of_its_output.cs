// shape: model call of an integration
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Accounts.Payable;

public sealed record InvoiceDocument(string Id, string Text);

[Contract("accounts.invoice-fields.v1")]
public sealed partial record InvoiceFields
{
    [Grounded(MatchAs.Identifier)]
    public required string Number { get; init; }

    [Grounded(Near = ["total", "amount due"])]
    public required decimal Total { get; init; }
}

public sealed class InvoiceReader(IChatClient client) : ChatCall<InvoiceDocument, InvoiceFields>(client)
{
    protected override string Instructions => "Read the invoice. Copy the amounts; never calculate one.";

    protected override string Describe(InvoiceDocument input) => input.Text;

    protected override ChatOptions CreateOptions() => new() { Temperature = 0, MaxOutputTokens = 400 };
}
