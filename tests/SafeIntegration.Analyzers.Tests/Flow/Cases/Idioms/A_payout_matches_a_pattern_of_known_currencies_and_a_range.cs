using SafeIntegration;

namespace Case.PayoutPattern;

public sealed record Payout(string Currency, decimal Amount, string Note);

public interface IBank
{
    [Effect]
    Task PayOutAsync(int merchant, string currency, decimal amount, CancellationToken cancellationToken);
}

public sealed class PayoutRun(HttpClient processor, IBank bank, ILogger<PayoutRun> logger)
{
    public async Task RunAsync(int merchant, CancellationToken cancellationToken)
    {
        Payout? payout = await processor.GetFromJsonAsync<Payout>($"merchants/{merchant}/payout", cancellationToken);

        switch (payout)
        {
            case { Currency: "EUR" or "CHF", Amount: > 0m and <= 5_000m }:
                await bank.PayOutAsync(merchant, payout.Currency, payout.Amount, cancellationToken);
                break;

            case { Amount: > 5_000m }:
                logger.LogWarning("Merchant {Merchant} would get {Amount}: {Note}", merchant, payout.Amount, payout.Note);
                goto default;

            case null:
                return;

            default:
                throw new NotSupportedException($"The payout of merchant {merchant} is not one of ours.");
        }
    }
}
