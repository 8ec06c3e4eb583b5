using Microsoft.Extensions.Logging;
using SafeIntegration.Journaling;
using SafeIntegration.Telemetry;

namespace SafeIntegration.Running;

/// <summary>What every runner needs and shares with the others.</summary>
internal sealed record RunnerServices(
    IJournalStore Store, TimeProvider Time, IServiceProvider Provider, IConfidenceScorer Scorer, IntegrationMetrics Metrics, IntegrationTracing Tracing, ILoggerFactory Loggers)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}
