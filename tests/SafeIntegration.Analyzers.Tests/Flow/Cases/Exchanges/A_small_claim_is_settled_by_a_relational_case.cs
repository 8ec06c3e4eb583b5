using SafeIntegration;

namespace Exchanges.Claims;

public sealed record ClaimMessage(decimal Total, string? Diagnosis);

public interface IClaimDesk
{
    [Effect]
    Task SettleAsync(Guid claim);

    void Remember(Guid claim);
}

public sealed class ClaimInbox(IClaimDesk desk, ILogger<ClaimInbox> logger)
{
    private readonly Queue<Guid> _waiting = new();

    public void Expect(Guid claim) => _waiting.Enqueue(claim);

    public async Task OnMessageAsync([ExternalInput] ClaimMessage message)
    {
        if (!_waiting.TryDequeue(out Guid claim))
            return;

        switch (message)
        {
            case { Total: > 10_000m }:
                logger.LogWarning("Claim {Claim} is very high", claim);
                break;

            case { Total: <= 150m }:
                await desk.SettleAsync(claim); // expect: SI1002
                break;

            default:
                desk.Remember(claim);
                break;
        }
    }
}
