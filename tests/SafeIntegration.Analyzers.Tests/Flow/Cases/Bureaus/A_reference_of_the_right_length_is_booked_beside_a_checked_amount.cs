using SafeIntegration;

namespace Utility.Billing;

public sealed record PaymentNotice(string Currency, decimal Amount, string Reference, DateTimeOffset BookedAt);

public sealed class PaymentNoticeHandler(IHttpClientFactory clients, TimeProvider clock, ILogger<PaymentNoticeHandler> logger)
{
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(5);

    public async Task HandleAsync([ExternalInput] PaymentNotice? notice, CancellationToken cancellationToken)
    {
        if (notice is not { Currency: "EUR" or "CHF", Amount: > 0m and <= 5_000m, Reference: { Length: 12 } reference })
        {
            logger.LogWarning("This is no payment of a bill");
            return;
        }

        DateTimeOffset now = clock.GetUtcNow();
        if (notice.BookedAt > now || notice.BookedAt < now - Oldest)
        {
            logger.LogWarning("A payment of {BookedAt} comes too late or too early", notice.BookedAt);
            return;
        }

        HttpClient ledger = clients.CreateClient("ledger");
        var entry = new { reference, amount = notice.Amount, currency = notice.Currency, at = notice.BookedAt };
        using HttpResponseMessage response = await ledger.PostAsJsonAsync("payments", entry, cancellationToken); // expect: SI1001
        response.EnsureSuccessStatusCode();
    }
}
