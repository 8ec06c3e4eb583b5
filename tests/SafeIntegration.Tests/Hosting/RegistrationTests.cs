using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Hosting;

public sealed class RegistrationTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Adding_the_library_and_an_integration_twice_changes_nothing()
    {
        var services = new ServiceCollection();
        services.AddSingleton<Ledger>();
        services.AddSafeIntegration().AddIntegration<ParcelLabels>().UseJournal(_ => new InMemoryJournalStore());
        services.AddSafeIntegration().AddIntegration<ParcelLabels>();
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Single(provider.GetServices<IHostedService>());
        Assert.Single(provider.GetServices<ParcelLabels>());
        Assert.Single(provider.GetServices<IDueExecutor>());
        Decision<Label> decision = await provider.GetRequiredService<ParcelLabels>().SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        Assert.IsType<Automatic<Label>>(decision);
    }

    [Fact]
    public async Task Options_of_both_calls_hold()
    {
        var services = new ServiceCollection();
        services.AddSafeIntegration(options => options.RunInBackground = false);
        services.AddSafeIntegration(options => options.PollInterval = TimeSpan.FromSeconds(7));
        await using ServiceProvider provider = services.BuildServiceProvider();
        SafeIntegrationOptions options = provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<SafeIntegrationOptions>>().Value;
        Assert.Equal((false, TimeSpan.FromSeconds(7)), (options.RunInBackground, options.PollInterval));
    }

    [Fact]
    public async Task A_clock_and_a_scorer_registered_before_are_kept()
    {
        var clock = new FakeTimeProvider();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IConfidenceScorer, OwnScorer>();
        services.AddSafeIntegration();
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Same(clock, provider.GetRequiredService<TimeProvider>());
        Assert.IsType<OwnScorer>(provider.GetRequiredService<IConfidenceScorer>());
    }

    [Fact]
    public async Task A_scorer_named_afterwards_replaces_the_default()
    {
        var services = new ServiceCollection();
        services.AddSafeIntegration().UseScorer<OwnScorer>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.IsType<OwnScorer>(provider.GetRequiredService<IConfidenceScorer>());
    }

    [Fact]
    public async Task A_derived_integration_is_not_mistaken_for_its_base()
    {
        var services = new ServiceCollection();
        services.AddSingleton<Ledger>();
        services.AddSafeIntegration().AddIntegration<DerivedLabels>().AddIntegration<BaseLabels>().UseJournal(_ => new InMemoryJournalStore());
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Equal("base", provider.GetRequiredService<BaseLabels>().Name);
        Assert.Equal("derived", provider.GetRequiredService<DerivedLabels>().Name);
    }

    [Fact]
    public async Task Injecting_an_integration_that_cannot_be_defined_says_why()
    {
        var services = new ServiceCollection();
        services.AddSafeIntegration().AddIntegration<StartupCheckTests.Throwing>().UseJournal(_ => new InMemoryJournalStore());
        await using ServiceProvider provider = services.BuildServiceProvider();
        var problem = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<StartupCheckTests.Throwing>);
        Assert.Contains("no plan today", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Using_an_integration_without_a_journal_says_how_to_get_one()
    {
        var services = new ServiceCollection();
        services.AddSingleton<Ledger>();
        services.AddSafeIntegration().AddIntegration<ParcelLabels>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            provider.GetRequiredService<ParcelLabels>().SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None));
        Assert.Contains("Call UseSqlite", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_integration_created_by_hand_says_how_to_register_it()
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => new ParcelLabels().SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None));
        Assert.Contains("AddIntegration<ParcelLabels>()", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_disposes_the_journal_it_created()
    {
        var journal = new InMemoryJournalStore();
        using (IHost host = TestHost.Create(services => services.AddSafeIntegration().AddIntegration<ParcelLabels>().UseJournal(_ => journal).AddLogAlerts()))
        {
            await host.StartAsync(None);
            await host.StopAsync(None);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => journal.CheckAsync(None));
    }

    private sealed class OwnScorer : IConfidenceScorer
    {
        public string Id => "own";

        public double Score(IReadOnlyDictionary<string, double> signals) => 0.5;
    }

    internal class BaseLabels : Integration<Parcel, Label>
    {
        public override string Name => "base";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/base").Identify(parcel => parcel.Id).Map(parcel => ProbeDefinition.Labelled(parcel))
            .Gate().ReviewedBy("clerks").ApplyWith<RecordLabel>();
    }

    internal sealed class DerivedLabels : BaseLabels
    {
        public override string Name => "derived";
    }
}
