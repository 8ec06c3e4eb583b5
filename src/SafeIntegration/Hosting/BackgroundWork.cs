using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SafeIntegration.Running;

namespace SafeIntegration.Hosting;

/// <summary>
/// Does what is due, delivers alerts and keeps watch, until the host stops. Each integration has a loop of its own, so that a slow one holds up no other. A failure of the
/// journal is waited out, never given up on.
/// </summary>
internal sealed partial class BackgroundWork(
    StartupCheck check, DueExecutor executor, IntegrationRegistry registry, AlertDispatcher alerts, Watch watch, Pulse pulse, RunnerServices services,
    IOptions<SafeIntegrationOptions> options, ILogger<BackgroundWork> logger) : BackgroundService, IHostedLifecycleService
{
    // What a step still has to write after it was cut off.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _cutOff = new();
    private readonly Dictionary<string, Waker> _wakers = registry.Names.ToDictionary(name => name, _ => new Waker(), StringComparer.Ordinal);
    private IDisposable? _subscription;

    /// <summary>Checks and initialises before any hosted service starts, so that nothing is submitted to a journal that is not there.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        check.Run();
        await services.Store.InitializeAsync(cancellationToken).ConfigureAwait(false);
        await watch.LookAsync(cancellationToken).ConfigureAwait(false);
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (string part in registry.Names.Append(Pulse.Watch).Append(Pulse.Alerts))
            pulse.Good(part, services.Now);
        if (!options.Value.RunInBackground)
            return Task.CompletedTask;
        _subscription = services.Store.Subscribe(Wake);
        return base.StartAsync(cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// No further step begins. Those that run may finish while the host has patience, because nobody could say of an effect that is cut off whether it happened.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await _cutOff.CancelAsync().ConfigureAwait(false);
        if (ExecuteTask is { } running)
            await running.WaitAsync(LastWords, services.Time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        _subscription?.Dispose();
        _cutOff.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
    [
        .. registry.Workers.Select(worker =>
            RepeatAsync(worker.Name, token => ExecuteDueAsync(worker, token), options.Value.PollInterval, _wakers[worker.Name], stoppingToken)),
        RepeatAsync(Pulse.Alerts, alerts.DeliverAsync, options.Value.PollInterval, new(), stoppingToken),
        RepeatAsync(Pulse.Watch, watch.LookAsync, options.Value.WatchInterval, new(), stoppingToken),
    ]);

    private void Wake(string? integration)
    {
        foreach ((string name, Waker waker) in _wakers)
        {
            if (integration is null || integration == name)
                waker.Wake();
        }
    }

    private async Task ExecuteDueAsync(IItemWorker worker, CancellationToken stoppingToken)
    {
        // A long queue is many rounds, and each of them shows that the work goes on.
        while (await executor.ExecuteRoundAsync(worker, stoppingToken, _cutOff.Token).ConfigureAwait(false) > 0)
            pulse.Good(worker.Name, services.Now);
    }

    private async Task RepeatAsync(string part, Func<CancellationToken, Task> work, TimeSpan interval, Waker waker, CancellationToken stoppingToken)
    {
        string? failure = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            // What wakes it from here on may have come too late for this round, and is due another.
            Task woken = waker.Next();
            try
            {
                await work(stoppingToken).ConfigureAwait(false);
                pulse.Good(part, services.Now);
                if (failure is not null)
                    LogRecovery(logger, part);
                failure = null;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                // Told when it begins and when it ends; an outage of an hour is not an hour of messages.
                string name = problem.GetType().Name;
                pulse.Bad(part, name);
                if (failure != name)
                    LogFailure(logger, part, name, interval);
                failure = name;
            }

            // What fails keeps to its pause, however often it is woken.
            await (failure is null ? woken.WaitAsync(interval, services.Time, stoppingToken) : Task.Delay(interval, services.Time, stoppingToken))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "Background work of {Part} fails with {Problem}; it is tried again every {Interval}")]
    private static partial void LogFailure(ILogger logger, string part, string problem, TimeSpan interval);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Information, Message = "Background work of {Part} works again")]
    private static partial void LogRecovery(ILogger logger, string part);
}
