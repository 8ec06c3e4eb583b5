using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SafeIntegration.Journaling;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>Delivers the alerts of the journal's outbox to every sink.</summary>
internal sealed partial class AlertDispatcher(
    IEnumerable<IAlertSink> sinks, RunnerServices services, IOptions<SafeIntegrationOptions> options, ILogger<AlertDispatcher> logger)
{
    private const int BatchSize = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromMinutes(10);

    private readonly IAlertSink[] _sinks = [.. sinks];

    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<AlertRecord> due = await services.Store.ClaimAlertsAsync(services.Now, Lease, BatchSize, cancellationToken).ConfigureAwait(false);
        foreach (AlertRecord alert in due)
        {
            bool isDelivered = await SendAsync(alert, cancellationToken).ConfigureAwait(false);
            DateTimeOffset now = services.Now;
            DateTimeOffset? retryAt = isDelivered ? null : now + DelayAfter(alert.Attempts + 1);
            await services.Store.CompleteAlertAsync(alert, now, retryAt, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TimeSpan DelayAfter(int attempts) =>
        TimeSpan.FromTicks(Math.Min(MaxRetryDelay.Ticks, RetryDelay.Ticks << Math.Min(attempts - 1, 10)));

    private async Task<bool> SendAsync(AlertRecord record, CancellationToken cancellationToken)
    {
        var alert = new Alert(record.Kind, record.Integration, Alerts.TextOf(record), record.Count - record.DeliveredCount, record.FirstAt, options.Value.InboxAddress);
        bool isDelivered = true;
        foreach (IAlertSink sink in _sinks)
        {
            try
            {
                await sink.SendAsync(alert, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
            {
                // The others still get it; all of them get it again, which a sink must bear.
                isDelivered = false;
                LogUndelivered(logger, record.Kind, record.Integration, sink.GetType().Name, problem.GetType().Name);
            }
        }

        return isDelivered;
    }

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "Alert {Kind} of {Integration} did not reach {Sink} ({Problem}); it is tried again")]
    private static partial void LogUndelivered(ILogger logger, string kind, string integration, string sink, string problem);
}
