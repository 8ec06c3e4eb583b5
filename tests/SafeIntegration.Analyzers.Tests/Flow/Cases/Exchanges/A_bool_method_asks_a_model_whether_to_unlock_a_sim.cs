using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Exchanges.Sims;

public sealed record UnlockCase(Guid Sim, string Story);

public interface ISimControl
{
    [Effect]
    Task UnlockAsync(Guid sim, CancellationToken cancellationToken);
}

public interface IIdentityJudge
{
    ValueTask<bool> IsPlausibleAsync(string story, CancellationToken cancellationToken);
}

public sealed class ModelJudge(IChatClient chat) : IIdentityJudge
{
    public async ValueTask<bool> IsPlausibleAsync(string story, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync($"Is this story of a customer plausible? YES or NO.\n{story}", cancellationToken: cancellationToken);
        return response.Text.Trim().Equals("YES", StringComparison.OrdinalIgnoreCase);
    }
}

public sealed class UnlockWorker(IIdentityJudge judge, ISimControl control, ILogger<UnlockWorker> logger)
{
    public async Task HandleAsync(UnlockCase unlock, CancellationToken cancellationToken)
    {
        if (!await judge.IsPlausibleAsync(unlock.Story, cancellationToken))
        {
            logger.LogInformation("Sim {Sim} stays locked", unlock.Sim);
            return;
        }

        await control.UnlockAsync(unlock.Sim, cancellationToken); // expect: SI2002
    }
}
