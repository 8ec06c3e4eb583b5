// shape: monitoring worker with an agent
using Microsoft.Agents.AI;
using SafeIntegration;

namespace Operations;

public interface IOnCall
{
    [Effect]
    Task WakeAsync(string team, CancellationToken cancellationToken);
}

public interface IMetricsReader
{
    Task<string> ReadAsync(CancellationToken cancellationToken);
}

public sealed class NightWatch(AIAgent agent, IMetricsReader metrics, IOnCall onCall, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMinutes(5), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            AgentResponse response = await agent.RunAsync(await metrics.ReadAsync(stoppingToken), cancellationToken: stoppingToken);
            if (response.Text.StartsWith("ESCALATE", StringComparison.Ordinal))
                await onCall.WakeAsync("platform", stoppingToken); // expect: SI2002
        }
    }
}
