using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>Does what is due, delivers alerts and keeps watch, until the host stops. A failure of the journal is waited out, never given up on.</summary>
internal sealed partial class BackgroundWork(
    StartupCheck check, IDueExecutor executor, AlertDispatcher alerts, Watch watch, Pulse pulse, RunnerServices services,
    IOptions<SafeIntegrationOptions> options, ILogger<BackgroundWork> logger) : BackgroundService
{
    /// <summary>Checks and initialises before the host counts as started, so that nothing is submitted to a journal that is not there.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        check.Run();
        await services.Store.InitializeAsync(cancellationToken).ConfigureAwait(false);
        await watch.LookAsync(cancellationToken).ConfigureAwait(false);
        pulse.Good(services.Now);
        if (options.Value.RunInBackground)
            await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(ExecuteAsyncOnce, options.Value.PollInterval, stoppingToken),
        RepeatAsync(alerts.DeliverAsync, options.Value.PollInterval, stoppingToken),
        RepeatAsync(watch.LookAsync, options.Value.WatchInterval, stoppingToken));

    private async Task ExecuteAsyncOnce(CancellationToken cancellationToken)
    {
        await executor.ExecuteDueAsync(cancellationToken).ConfigureAwait(false);
        pulse.Good(services.Now);
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> work, TimeSpan interval, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken).ConfigureAwait(false);
                await Task.Delay(interval, services.Time, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                string name = problem.GetType().Name;
                pulse.Bad(name);
                LogFailure(logger, name, interval);
                await Task.Delay(interval, services.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "Background work failed with {Problem}; it is tried again in {Interval}")]
    private static partial void LogFailure(ILogger logger, string problem, TimeSpan interval);
}
