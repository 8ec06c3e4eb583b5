// Sources of one's own are told by an attribute.
using SafeIntegration;

namespace Accounts;

public sealed record InvoiceMessage(string Number, string Iban, decimal Amount);

public sealed class InvoiceConsumer(AccountsClient accounts, ILogger<InvoiceConsumer> logger)
{
    public async Task OnMessageAsync([ExternalInput] InvoiceMessage message, CancellationToken cancellationToken)
    {
        logger.LogInformation("Invoice {Number}", message.Number);
        await accounts.TransferAsync(message.Iban, message.Amount, cancellationToken); // expect: SI1001
    }
}

public sealed class AccountsClient
{
    [Effect]
    public Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken) => Task.Delay(1, cancellationToken);
}
