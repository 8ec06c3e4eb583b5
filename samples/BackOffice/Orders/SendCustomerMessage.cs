using SafeIntegration;

namespace BackOffice.Orders;

/// <summary>Writes the message into the mail server's pickup folder. The folder recognises a message that it has by its Message-Id.</summary>
public sealed class SendCustomerMessage(PickupFolder pickup) : IdempotentEffect<OrderNotice>
{
    /// <inheritdoc/>
    public override async Task ApplyAsync(Approved<OrderNotice> approved, EffectContext context, CancellationToken cancellationToken)
    {
        string messageId = $"{context.IdempotencyKey}@orders.fennick.example";
        using MimeKit.MimeMessage message = CustomerMessage.Compose(approved.Value, messageId, approved.Evidence.At);
        await pickup.SendAsync(message, cancellationToken);
    }
}
