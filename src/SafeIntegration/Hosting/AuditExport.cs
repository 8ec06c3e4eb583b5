using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>Exports a checkpoint of the audit chains at the start and then in intervals. A failure is logged and tried again at the next one.</summary>
internal sealed partial class AuditExport(RunnerServices services, string folder, TimeSpan interval, ILogger<AuditExport> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var exporter = new AuditCheckpointExporter(services.Store, folder, services.Time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                AuditCheckpoint checkpoint = await exporter.ExportAsync(stoppingToken).ConfigureAwait(false);
                LogExported(logger, checkpoint.Number, checkpoint.Items, checkpoint.Root);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(logger, problem.GetType().Name, interval);
            }

            await Task.Delay(interval, services.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The root in the log is a second place where it is kept.
    [LoggerMessage(EventId = 3005, Level = LogLevel.Information, Message = "Audit checkpoint {Number} over {Items} items has the root {Root}")]
    private static partial void LogExported(ILogger logger, int number, long items, string root);

    [LoggerMessage(EventId = 3006, Level = LogLevel.Error, Message = "The audit checkpoint could not be exported ({Problem}); it is tried again in {Interval}")]
    private static partial void LogFailure(ILogger logger, string problem, TimeSpan interval);
}
