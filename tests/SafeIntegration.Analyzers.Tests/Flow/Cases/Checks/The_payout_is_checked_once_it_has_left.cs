// shape: range check after the effect
using System.Text.Json;
using SafeIntegration;

namespace Affiliates.Payouts;

public sealed record Payout(Guid Partner, decimal Amount);

public interface IBank
{
    [Effect]
    Task<string> PayAsync(Guid partner, decimal amount);
}

public sealed class PayoutHandler(IBank bank, ILogger<PayoutHandler> logger)
{
    public async Task HandleAsync([ExternalInput] string body)
    {
        Payout payout = JsonSerializer.Deserialize<Payout>(body) ?? throw new InvalidDataException("Empty body.");

        string receipt = await bank.PayAsync(payout.Partner, payout.Amount); // expect: SI1001
        logger.LogInformation("Paid {Amount} under {Receipt}", payout.Amount, receipt);

        if (payout.Amount is <= 0m or > 2_000m)
            throw new InvalidDataException("The amount is out of range.");
    }
}
