using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Exchanges.Payouts;

[Contract("partner.payouts.v1")]
public sealed partial record Payout
{
    [RegularExpression("[A-Z]{2}[0-9]{20}")]
    public required string Iban { get; init; }

    [Range(0.01, 10_000)]
    public required decimal Amount { get; init; }

    public required bool Blocked { get; init; }
}

[Effect]
public interface IBank
{
    Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken);
}

public sealed class PayoutRun(HttpClient client, IBank bank)
{
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await client.GetAsync("payouts/next", cancellationToken);
        response.EnsureSuccessStatusCode();
        Payout payout = await response.Content.ReadContractAsync<Payout>(cancellationToken);
        if (payout.Blocked)
            return false;

        await bank.TransferAsync(payout.Iban, payout.Amount, cancellationToken);
        return true;
    }
}
