using Microsoft.Extensions.AI;
using SafeIntegration;

namespace BackOffice.Invoices;

/// <summary>Asks a chat model to read an invoice.</summary>
public sealed class ChatInvoiceReader(IChatClient client) : ChatCall<InvoiceDocument, InvoiceFields>(client)
{
    /// <inheritdoc/>
    protected override string Instructions =>
        """
        Read the invoice in the document. Number, date, net, VAT and total must stand in the document exactly as you give them; amounts keep the sign that is printed.
        Currency is the ISO 4217 code. IsCreditNote is true if the document gives money back. Never calculate or guess a value that is not there.
        """;

    /// <inheritdoc/>
    protected override string Describe(InvoiceDocument input) => input.Text;
}
