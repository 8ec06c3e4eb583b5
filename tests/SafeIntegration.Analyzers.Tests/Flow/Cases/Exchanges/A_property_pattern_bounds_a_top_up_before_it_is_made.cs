using System.Text.Json;
using SafeIntegration;

namespace Exchanges.TopUps;

public sealed record TopUp(decimal Amount, string Currency, TopUpTarget? Target);

public sealed record TopUpTarget(string Network);

public interface IPrepaid
{
    [Effect]
    Task TopUpAsync(Guid sim, decimal amount, string currency, string network);
}

public sealed class TopUpConsumer(IPrepaid prepaid)
{
    public async Task<bool> OnFrameAsync(Guid sim, [ExternalInput] ReadOnlyMemory<byte> frame)
    {
        TopUp? topUp = JsonSerializer.Deserialize<TopUp>(frame.Span);
        if (topUp is not
            {
                Amount: > 0m and <= 100m,
                Currency: "EUR" or "USD",
                Target: { Network: "mobile" or "fixed" } target,
            })
        {
            return false;
        }

        (decimal amount, string currency, _) = topUp;
        await prepaid.TopUpAsync(sim, amount, currency, target.Network);
        return true;
    }
}
