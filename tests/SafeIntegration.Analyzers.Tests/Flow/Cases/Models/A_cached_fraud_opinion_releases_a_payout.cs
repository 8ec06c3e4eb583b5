// shape: decorator with a cache around a model's yes or no
using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Insurance.Payouts;

public sealed record Payout(string Claim, string Iban, decimal Amount, string Story);

public interface IFraudOpinion
{
    Task<bool> IsHonestAsync(Payout payout, CancellationToken token);
}

public sealed class ModelFraudOpinion(IChatClient chat) : IFraudOpinion
{
    public async Task<bool> IsHonestAsync(Payout payout, CancellationToken token)
    {
        ChatResponse response = await chat.GetResponseAsync("HONEST or FRAUD?\n" + payout.Story, cancellationToken: token);
        return response.Text.StartsWith("HONEST", StringComparison.Ordinal);
    }
}

public sealed class CachedFraudOpinion(IFraudOpinion inner) : IFraudOpinion
{
    private readonly ConcurrentDictionary<string, bool> _known = new();

    public async Task<bool> IsHonestAsync(Payout payout, CancellationToken token)
    {
        if (_known.TryGetValue(payout.Claim, out bool honest))
            return honest;
        honest = await inner.IsHonestAsync(payout, token);
        _known[payout.Claim] = honest;
        return honest;
    }
}

public interface ITreasury
{
    [Effect]
    Task PayAsync(string iban, decimal amount, CancellationToken token);
}

public sealed class PayoutService(IFraudOpinion opinion, ITreasury treasury)
{
    public async Task ReleaseAsync(Payout payout, CancellationToken token)
    {
        if (await opinion.IsHonestAsync(payout, token))
            await treasury.PayAsync(payout.Iban, payout.Amount, token); // expect: SI2002
    }
}
