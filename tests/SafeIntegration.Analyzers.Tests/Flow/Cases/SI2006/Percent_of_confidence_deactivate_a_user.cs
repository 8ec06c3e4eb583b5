// shape: identity clean-up with an agent
using System.Globalization;
using Microsoft.Agents.AI;
using SafeIntegration;

namespace Identity;

public sealed record UserAccount(string Name, DateTimeOffset LastSignIn);

public interface IDirectory
{
    IAsyncEnumerable<UserAccount> ListAsync(CancellationToken cancellationToken);

    [Effect]
    Task DeactivateAsync(string user, CancellationToken cancellationToken);
}

public sealed class CleanUp(AIAgent agent, IDirectory directory) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (UserAccount user in directory.ListAsync(stoppingToken))
        {
            AgentResponse response = await agent.RunAsync($"{user.Name} signed in last on {user.LastSignIn:d}. Confidence in percent that the account is unused?", cancellationToken: stoppingToken);
            int confidencePercent = int.Parse(response.Text.TrimEnd('%'), CultureInfo.InvariantCulture);
            if (confidencePercent >= 90)
                await directory.DeactivateAsync(user.Name, stoppingToken); // expect: SI2006
        }
    }
}
