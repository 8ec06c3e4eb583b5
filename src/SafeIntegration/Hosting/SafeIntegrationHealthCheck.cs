using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SafeIntegration.Hosting;
using SafeIntegration.Journaling;
using SafeIntegration.Running;

namespace SafeIntegration;

/// <summary>Registers the health check.</summary>
public static class HealthChecksBuilderExtensions
{
    /// <summary>
    /// Unhealthy: the journal cannot be written, or the background work stands still. Degraded: effects in doubt or failed, items
    /// that wait longer than they should, or alerts that do not reach their target.
    /// </summary>
    public static IHealthChecksBuilder AddSafeIntegration(this IHealthChecksBuilder builder, string name = "safe-integration")
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<SafeIntegrationHealthCheck>(name);
    }
}

internal sealed class SafeIntegrationHealthCheck(
    RunnerServices services, IntegrationRegistry registry, AlertDispatcher alerts, Pulse pulse, IOptions<SafeIntegrationOptions> options) : IHealthCheck
{
    // Several rounds may be missed, by a long pause or a slow disk, before it counts as standing still.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<StateCount> counts;
        try
        {
            await services.Store.CheckAsync(cancellationToken).ConfigureAwait(false);
            counts = await services.Store.CountAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"The journal cannot be used ({problem.GetType().Name}). Nothing is accepted until it can.");
        }

        string[] still = options.Value.RunInBackground ? [.. StandingStill()] : [];
        if (still.Length > 0)
            return HealthCheckResult.Unhealthy(string.Join(" ", still));
        string[] warnings = [.. counts.SelectMany(Warnings), .. alerts.FailingSinks.Select(sink => $"Alerts do not reach {sink}.")];
        return warnings.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join(" ", warnings));
    }

    private IEnumerable<string> StandingStill()
    {
        SafeIntegrationOptions intervals = options.Value;
        IEnumerable<(string Part, TimeSpan Longest)> parts =
        [
            .. registry.Workers.Select(worker => (worker.Name, intervals.PollInterval + worker.Lease)),
            (Pulse.Alerts, intervals.PollInterval), (Pulse.Watch, intervals.WatchInterval),
            .. intervals.KeepContentsFor is null ? Array.Empty<(string, TimeSpan)>() : [(Pulse.Retention, BackgroundWork.SweepInterval)],
        ];
        foreach ((string part, TimeSpan longest) in parts)
        {
            Pulse.Beat last = pulse.Last(part);
            if (services.Now - last.At > longest + Patience)
                yield return $"The background work of {part} stands still since {last.At:u} ({last.Problem ?? "no error known"}).";
        }
    }

    private IEnumerable<string> Warnings(StateCount count)
    {
        if (count.State is ItemState.InDoubt or ItemState.Failed)
            yield return $"{count.Integration}: {count.Count} item(s) {(count.State == ItemState.InDoubt ? "in doubt" : "failed")}.";
        if (count.State == ItemState.NeedsReview && registry.Find(count.Integration) is { } worker && services.Now - count.OldestAt > worker.EscalateAfter)
            yield return $"{count.Integration}: an item waits for a person since {count.OldestAt:u}.";
    }
}
