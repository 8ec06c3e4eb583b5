// shape: IHealthCheck over a remote endpoint, a restart that does not depend on it
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SafeIntegration;

namespace Probes;

public sealed class RemoteCheck(HttpClient client, IRestarts restarts, IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string text = await client.GetStringAsync("health", cancellationToken);
        if (configuration.GetValue<bool>("Probes:Record"))
            await restarts.RecordAsync(context.Registration.Name);
        return text == "ok" ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(text);
    }
}

public interface IRestarts
{
    [Effect]
    Task RecordAsync(string check);
}
