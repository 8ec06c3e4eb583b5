using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SafeIntegration.Sqlite;

/// <summary>The last look through the file, and the next one when it is due. Thread-safe.</summary>
internal sealed class IntegrityHealthCheck(SqliteJournalStore store, TimeProvider time, TimeSpan interval) : IHealthCheck
{
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<string>>? _running;
    private HealthCheckResult _last = HealthCheckResult.Healthy("The file is looked through for the first time.");
    private DateTimeOffset _begunAt = DateTimeOffset.MinValue;

    /// <summary>The look that is under way or was the last.</summary>
    internal Task Looking => _running ?? Task.CompletedTask;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_running is { IsCompleted: true })
                _last = ResultOf(_running);
            DateTimeOffset now = time.GetUtcNow();
            if (_running is null || (_running.IsCompleted && now - _begunAt >= interval))
            {
                _begunAt = now;
                _running = store.CheckIntegrityAsync(CancellationToken.None);
            }

            return Task.FromResult(_last);
        }
    }

    private HealthCheckResult ResultOf(Task<IReadOnlyList<string>> look) => look switch
    {
        { IsCompletedSuccessfully: true, Result.Count: 0 } => HealthCheckResult.Healthy($"The file was sound at {_begunAt:u}."),
        { IsCompletedSuccessfully: true } => HealthCheckResult.Unhealthy(
            $"The journal's file is damaged ({look.Result.Count} finding(s)). Stop the application, keep the file and its log, and restore a backup."),
        _ => HealthCheckResult.Unhealthy($"The journal's file could not be looked through ({look.Exception?.InnerException?.GetType().Name})."),
    };
}
