using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SafeIntegration.Journaling;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>Delivers the alerts of the journal's outbox to every sink. One that fails is tried again with growing pauses; the others are not told twice. Thread-safe.</summary>
internal sealed partial class AlertDispatcher(
    IEnumerable<IAlertSink> sinks, RunnerServices services, IOptions<SafeIntegrationOptions> options, ILogger<AlertDispatcher> logger)
{
    private const int BatchSize = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SinkLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromMinutes(10);

    private readonly IAlertSink[] _sinks = [.. sinks];

    // What a sink was told of an alert that did not reach all of them. Lost with the process: then a sink may be told twice.
    private readonly ConcurrentDictionary<(string Key, int Sink), long> _told = new();
    private readonly ConcurrentDictionary<string, string> _undelivered = new(StringComparer.Ordinal);

    /// <summary>The sinks that did not take their last alert, by type; empty if all is well.</summary>
    public IReadOnlyCollection<string> FailingSinks => [.. _undelivered.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<AlertRecord> due = await services.Store.ClaimAlertsAsync(services.Now, Lease, BatchSize, cancellationToken).ConfigureAwait(false);
        // Side by side, so that a slow sink does not use up the lease of the alerts behind it.
        await Task.WhenAll(due.Select(alert => DeliverAsync(alert, cancellationToken))).ConfigureAwait(false);
    }

    private static TimeSpan DelayAfter(int attempts) =>
        TimeSpan.FromTicks(Math.Min(MaxRetryDelay.Ticks, RetryDelay.Ticks << Math.Min(attempts - 1, 10)));

    private async Task DeliverAsync(AlertRecord record, CancellationToken cancellationToken)
    {
        bool[] results = await Task.WhenAll(Enumerable.Range(0, _sinks.Length).Select(sink => SendAsync(record, sink, cancellationToken))).ConfigureAwait(false);
        bool isDelivered = results.All(result => result);
        DateTimeOffset now = services.Now;
        DateTimeOffset? retryAt = isDelivered ? null : now + DelayAfter(record.Attempts + 1);
        await services.Store.CompleteAlertAsync(record, now, retryAt, cancellationToken).ConfigureAwait(false);
        if (!isDelivered)
            return;
        _undelivered.TryRemove(record.Key, out _);
        for (int sink = 0; sink < _sinks.Length; sink++)
            _told.TryRemove((record.Key, sink), out _);
    }

    private async Task<bool> SendAsync(AlertRecord record, int sink, CancellationToken cancellationToken)
    {
        long news = record.Count - Math.Max(record.DeliveredCount, _told.GetValueOrDefault((record.Key, sink)));
        if (news <= 0)
            return true;
        var alert = new Alert(record.Kind, record.Integration, Alerts.TextOf(record), news, record.DeliveredAt ?? record.FirstAt, options.Value.InboxAddress);
        using var limit = new CancellationTokenSource(SinkLimit, services.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await _sinks[sink].SendAsync(alert, linked.Token).WaitAsync(linked.Token).ConfigureAwait(false);
            _told[(record.Key, sink)] = record.Count;
            return true;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            string name = _sinks[sink].GetType().Name;
            _undelivered[record.Key] = name;
            LogUndelivered(logger, record.Kind, record.Integration, name, problem.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "Alert {Kind} of {Integration} did not reach {Sink} ({Problem}); it is tried again")]
    private static partial void LogUndelivered(ILogger logger, string kind, string integration, string sink, string problem);
}
