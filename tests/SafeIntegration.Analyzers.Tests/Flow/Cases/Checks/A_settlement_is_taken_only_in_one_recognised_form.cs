// shape: property pattern as guard
using System.Text.Json;
using SafeIntegration;

namespace Payments.Settlement;

public sealed record PaymentEvent(string? Kind, long Cents, string? Currency, Card? Card);

public sealed record Card(string? Brand);

public interface ISettlementBook
{
    [Effect]
    Task CloseAsync(long cents, string currency, string brand);
}

public sealed class SettlementListener(ISettlementBook book, ILogger<SettlementListener> logger)
{
    public async Task OnEventAsync([ExternalInput] ReadOnlyMemory<byte> frame)
    {
        PaymentEvent? payment = JsonSerializer.Deserialize<PaymentEvent>(frame.Span);
        if (payment is
            {
                Kind: "settled",
                Cents: > 0 and <= 1_000_000,
                Currency: "EUR" or "CHF",
                Card.Brand: "visa" or "mastercard",
            })
        {
            await book.CloseAsync(payment.Cents, payment.Currency, payment.Card.Brand);
        }
        else
        {
            logger.LogInformation("Event of kind {Kind} left out", payment?.Kind);
        }
    }
}
