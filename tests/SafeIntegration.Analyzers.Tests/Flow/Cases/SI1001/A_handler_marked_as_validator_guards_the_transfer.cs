// A validator of one's own, told by an attribute, that throws.
using SafeIntegration;

namespace Accounts;

public sealed record InvoiceMessage(string Number, string Iban, decimal Amount);

public static class InvoiceRules
{
    [Validates]
    public static void Ensure(InvoiceMessage message)
    {
        if (message.Iban.Length != 22 || message.Amount > 10_000)
            throw new InvalidOperationException($"Invoice {message.Number} breaks the rules.");
    }
}

public sealed class InvoiceConsumer
{
    public async Task OnMessageAsync([ExternalInput] InvoiceMessage message, CancellationToken cancellationToken)
    {
        InvoiceRules.Ensure(message);
        await TransferAsync(message.Iban, message.Amount, cancellationToken);
    }

    [Effect]
    private static Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken) => Task.Delay(1, cancellationToken);
}
