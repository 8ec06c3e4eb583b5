using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;
using SafeIntegration.Tests.Running;
using SafeIntegration.Tests.Telemetry;

namespace SafeIntegration.Tests.Hosting;

/// <summary>The hosted service in a real host, with short intervals and signals.</summary>
public sealed class BackgroundWorkTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly InMemoryJournalStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_is_due_is_done()
    {
        using IHost host = await StartAsync(ProbeDefinition.Mapped<IdempotentProbe>());
        var applied = new TaskCompletionSource();
        Script(host).Apply = Signal(applied);
        await Integration(host).EnqueueAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await applied.Task.Soon();
        await host.StopAsync(None);
        Assert.Single(Ledger(host).Keys);
    }

    [Fact]
    public async Task Alerts_are_delivered()
    {
        var sink = new RecordingSink();
        using IHost host = await StartAsync(ProbeDefinition.Mapped<IdempotentProbe>(), services => services.AddSingleton<IAlertSink>(sink));
        await Integration(host).SubmitPayloadAsync("{}"u8.ToArray(), None);
        await sink.First.Soon();
        await host.StopAsync(None);
        Assert.Equal(AlertKind.PayloadRefused, Assert.Single(sink.Taken).Kind);
    }

    [Fact]
    public async Task An_idle_host_stops_at_once()
    {
        using IHost host = await StartAsync(ProbeDefinition.Mapped<IdempotentProbe>(), services =>
            services.AddSafeIntegration(options => options.PollInterval = options.WatchInterval = TimeSpan.FromHours(1)));
        await host.StopAsync(None).Soon();
    }

    [Fact]
    public async Task An_effect_that_runs_when_the_host_stops_is_finished_first_and_no_further_one_begins()
    {
        (IJournalStore store, FlakyJournal journal) = FlakyJournal.Create();
        using IHost host = await StartAsync(ProbeDefinition.Mapped<UnconfirmedProbe>(), store: store);
        var started = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        Script(host).Apply = (_, token) =>
        {
            started.SetResult();
            return mayEnd.Task.WaitAsync(token);
        };

        // Two more that wait for the stop, one from before the effect and one from after: when it has reached both, it would have reached the effect between them.
        FlakyJournal.Hang before = journal.HangIn(nameof(IJournalStore.ClaimAlertsAsync));
        await before.Entered.Soon();
        Decision<Label> decision = await Integration(host).SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await started.Task.Soon();
        FlakyJournal.Hang after = journal.HangIn(nameof(IJournalStore.CountAsync));
        await after.Entered.Soon();
        Task stopping = host.StopAsync(None);
        await Task.WhenAll(before.Cancelled, after.Cancelled).Soon();

        Assert.False(stopping.IsCompleted);
        Decision<Label> late = await Integration(host).SubmitAsync(new Parcel { Id = "p2", Value = 1 }, None);
        mayEnd.SetResult();
        await stopping.Soon();
        Assert.Equal(ItemState.Applied, (await store.FindAsync(decision.Item, None))!.State);
        Assert.Equal(ItemState.Due, (await store.FindAsync(late.Item, None))!.State);
    }

    [Fact]
    public async Task An_effect_that_outlasts_the_hosts_patience_is_cut_off_and_in_doubt()
    {
        using IHost host = await StartAsync(ProbeDefinition.Mapped<UnconfirmedProbe>(), services =>
            services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(50)));
        var started = new TaskCompletionSource();
        Script(host).Apply = (_, _) =>
        {
            started.SetResult();
            return new TaskCompletionSource().Task;
        };
        Decision<Label> decision = await Integration(host).SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await started.Task.Soon();
        await host.StopAsync(None).ContinueWith(_ => { }, TaskScheduler.Default).Soon();
        Assert.Equal(ItemState.InDoubt, (await _store.FindAsync(decision.Item, None))!.State);
        Assert.Single(Ledger(host).Keys);
    }

    [Fact]
    public async Task A_journal_that_fails_for_a_while_is_waited_out_and_told_once()
    {
        (IJournalStore store, FlakyJournal journal) = FlakyJournal.Create();
        using IHost host = await StartAsync(ProbeDefinition.Mapped<IdempotentProbe>(), services => services.AddLogging(logging => logging.AddFakeLogging()), store);
        var applied = new TaskCompletionSource();
        Script(host).Apply = Signal(applied);
        var failedOften = new TaskCompletionSource();
        journal.OnRefused = count =>
        {
            if (count == 30)
                failedOften.TrySetResult();
        };

        journal.IsBroken = true;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => Integration(host).SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None));
        await failedOften.Task.Soon();
        journal.IsBroken = false;
        await Integration(host).SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await applied.Task.Soon();
        await host.StopAsync(None);

        Assert.Single(Ledger(host).Keys);
        FakeLogRecord[] failures = [.. host.Services.GetFakeLogCollector().GetSnapshot().Where(record => record.Id.Id == 3002)];
        Assert.All(failures.GroupBy(record => record.GetStructuredStateValue("Part")), part => Assert.Single(part));
        Assert.Contains(failures, record => record.GetStructuredStateValue("Part") == "probe");
    }

    [Fact]
    public async Task A_slow_integration_holds_up_no_other()
    {
        using IHost host = await StartAsync(ProbeDefinition.Mapped<UnconfirmedProbe>(), services => services.AddSafeIntegration().AddIntegration<ParcelLabels>());
        var started = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        Script(host).Apply = (_, token) =>
        {
            started.SetResult();
            return mayEnd.Task.WaitAsync(token);
        };
        await Integration(host).SubmitAsync(new Parcel { Id = "slow", Value = 1 }, None);
        await started.Task.Soon();

        var labels = host.Services.GetRequiredService<ParcelLabels>();
        for (int number = 0; number < 2; number++)
        {
            Decision<Label> quick = await labels.SubmitAsync(new Parcel { Id = $"quick-{number}", Value = 1 }, None);
            await UntilAsync(async () => (await _store.FindAsync(quick.Item, None))!.State == ItemState.Applied);
        }

        mayEnd.SetResult();
        await host.StopAsync(None);
    }

    [Fact]
    public async Task The_journal_is_ready_before_hosted_services_that_were_registered_earlier()
    {
        (IJournalStore store, FlakyJournal journal) = FlakyJournal.Create();
        using IHost host = TestHost.Create(services =>
        {
            services.AddHostedService<EarlySubmitter>();
            Configure(services, ProbeDefinition.Mapped<IdempotentProbe>(), store);
        });
        await host.StartAsync(None);
        await host.StopAsync(None);
        Assert.Equal(nameof(IJournalStore.InitializeAsync), journal.Calls[0]);
        Assert.Contains(nameof(IJournalStore.CommitAsync), journal.Calls);
    }

    [Fact]
    public async Task Without_background_work_a_scheduler_does_everything_by_calling_the_executor()
    {
        var sink = new RecordingSink();
        using IHost host = await StartAsync(ProbeDefinition.Mapped<IdempotentProbe>(), services =>
        {
            services.AddSingleton<IAlertSink>(sink);
            services.AddSafeIntegration(options => options.RunInBackground = false);
        });
        Decision<Label> decision = await Integration(host).EnqueueAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await Integration(host).SubmitPayloadAsync("{}"u8.ToArray(), None);
        var executor = host.Services.GetRequiredService<IDueExecutor>();

        Assert.Equal(ItemState.Received, (await _store.FindAsync(decision.Item, None))!.State);
        Assert.Equal(2, await executor.ExecuteDueAsync(None));
        Assert.Equal(0, await executor.ExecuteDueAsync(None));
        Assert.Equal(ItemState.Applied, (await _store.FindAsync(decision.Item, None))!.State);
        Assert.Single(sink.Taken);
        await host.StopAsync(None);
    }

    private static Probe Integration(IHost host) => host.Services.GetRequiredService<Probe>();

    private static EffectScript Script(IHost host) => host.Services.GetRequiredService<EffectScript>();

    private static Ledger Ledger(IHost host) => host.Services.GetRequiredService<Ledger>();

    private static Func<EffectContext, CancellationToken, Task> Signal(TaskCompletionSource signal) => (_, _) =>
    {
        signal.TrySetResult();
        return Task.CompletedTask;
    };

    private static void Configure(IServiceCollection services, ProbeDefinition definition, IJournalStore store)
    {
        services.AddSingleton(definition);
        services.AddSafeIntegration(options => options.PollInterval = options.WatchInterval = TimeSpan.FromMilliseconds(10))
            .AddIntegration<Probe>().UseJournal(_ => store).AddLogAlerts();
    }

    private async Task<IHost> StartAsync(ProbeDefinition definition, Action<IServiceCollection>? configure = null, IJournalStore? store = null)
    {
        IHost host = TestHost.Create(services =>
        {
            Configure(services, definition, store ?? _store);
            configure?.Invoke(services);
        });
        await host.StartAsync(None);
        return host;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TestHost.Patience);
        while (!await condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private sealed class EarlySubmitter(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            services.GetRequiredService<Probe>().SubmitAsync(new Parcel { Id = "early", Value = 1 }, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
