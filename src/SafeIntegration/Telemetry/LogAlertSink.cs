using Microsoft.Extensions.Logging;

namespace SafeIntegration.Telemetry;

/// <summary>Writes alerts to the log, as warnings.</summary>
internal sealed partial class LogAlertSink(ILogger<LogAlertSink> logger) : IAlertSink
{
    public Task SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        LogAlert(logger, alert.Kind, alert.Integration, alert.Text, alert.Count, alert.Since);
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "Alert {Kind} of {Integration}: {Text} ({Count} since {Since:u})")]
    private static partial void LogAlert(ILogger logger, string kind, string integration, string text, long count, DateTimeOffset since);
}
