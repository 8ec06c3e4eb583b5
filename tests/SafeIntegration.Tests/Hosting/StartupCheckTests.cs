using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using SafeIntegration.Testing;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Hosting;

public sealed class StartupCheckTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Everything_that_is_missing_is_in_one_message()
    {
        var settings = new Dictionary<string, string?>
        {
            ["SafeIntegration:Integrations:careless:MaxErrorRate"] = "0.9",
            ["SafeIntegration:Integrations:careless:AuditRate"] = "0.01",
            ["SafeIntegration:Integrations:careless:ReviewAbove"] = "100",
            ["SafeIntegration:Integrations:careless:ReviewEverything"] = "perhaps",
            ["SafeIntegration:Integrations:careless:Assurance"] = "high",
            ["SafeIntegration:Integrations:careless:MaxErorRate"] = "0.001",
        };
        string message = await FailureAsync(services =>
        {
            services.AddSingleton(new ProbeDefinition(plan => plan
                .OwnedBy(" ", "")
                .Identify(parcel => parcel.Id)
                .Map(parcel => ProbeDefinition.Labelled(parcel))
                .Gate(gate => gate.MaxErrorRate = 0.7)
                .ReviewedBy("", escalateAfter: TimeSpan.Zero)
                .ApplyWith<IdempotentProbe>("", effect => effect.MaxAttempts = 0), "careless"));
            services.AddSafeIntegration(options =>
                {
                    options.PollInterval = TimeSpan.Zero;
                    options.InboxAddress = new Uri("/inbox", UriKind.Relative);
                })
                .AddIntegration<Probe>().AddIntegration<Shouting>().AddIntegration<Throwing>().AddIntegration<Nothing>().AddIntegration<Twin>().AddIntegration<OtherTwin>()
                .AddWebhookAlerts(options => (options.Url, options.Secret, options.Timeout) = (new Uri("http://alerts.example/"), null!, TimeSpan.Zero));
        }, settings: settings);

        string[] expected =
        [
            "There is no journal. Call UseSqlite",
            "PollInterval and WatchInterval must be positive",
            "InboxAddress must be a whole web address",
            "The address of the webhook alerts must be https",
            "The secret of the webhook alerts must have at least 32 characters",
            "The timeout of the webhook alerts must be positive",
            "careless: the owner is empty",
            "careless: the runbook is empty",
            "careless: the reviewers' role is empty",
            "careless: the effect's action is empty",
            "careless: escalateAfter must be positive",
            "careless: MaxErrorRate must be between 0 and 0.5",
            "careless: the effect's time limit, retry delay and attempts must be positive",
            "SafeIntegration:Integrations:careless:MaxErrorRate loosens the gate",
            "SafeIntegration:Integrations:careless:AuditRate loosens the gate",
            "SafeIntegration:Integrations:careless:ReviewAbove has no ReviewAbove rule in code",
            "SafeIntegration:Integrations:careless:ReviewEverything is neither true nor false",
            "SafeIntegration:Integrations:careless:Assurance is not a number",
            "SafeIntegration:Integrations:careless:MaxErorRate is not a setting of a gate",
            "Shouting Parcels: the name must be 1 to 100 lower-case letters, digits and hyphens",
            "Shouting Parcels: the runbook 'docs/runbooks/nowhere.md' is not below the content root",
            "Throwing: it cannot be created or defined: no plan today",
            "Nothing: it cannot be created or defined: Define of 'nothing' returned null",
            "twin: 2 integrations have this name",
        ];
        Assert.All(expected, line => Assert.Contains("\n- " + line, message, StringComparison.Ordinal));
        Assert.Equal(expected.Length, message.Split("\n- ").Length - 1);
    }

    [Fact]
    public async Task Without_an_alert_target_the_start_fails()
    {
        string message = await FailureAsync(services => services.AddSafeIntegration().UseJournal(_ => new InMemoryJournalStore()));
        Assert.Equal("SafeIntegration cannot start:\n- There is no alert target: nobody would be told when something fails. Call AddWebhookAlerts, AddLogAlerts or AddAlertSink.", message);
    }

    [Fact]
    public async Task In_Development_a_missing_alert_target_and_runbook_only_warn()
    {
        using IHost host = TestHost.Create(
            services =>
            {
                services.AddLogging(logging => logging.AddFakeLogging());
                services.AddSafeIntegration().AddIntegration<MissingRunbook>().UseJournal(_ => new InMemoryJournalStore());
            },
            environment: "Development");
        await host.StartAsync(None);
        string[] warnings = [.. host.Services.GetFakeLogCollector().GetSnapshot().Where(record => record.Id.Id == 3001).Select(record => record.Message)];
        Assert.Equal(2, warnings.Length);
        Assert.Contains(warnings, warning => warning.Contains("There is no alert target", StringComparison.Ordinal));
        Assert.Contains(warnings, warning => warning.Contains("docs/runbooks/nowhere.md", StringComparison.Ordinal));
        await host.StopAsync(None);
    }

    [Fact]
    public async Task In_Development_everything_else_still_fails()
    {
        string message = await FailureAsync(services => services.AddSafeIntegration().AddIntegration<Throwing>(), environment: "Development");
        Assert.Contains("There is no journal", message, StringComparison.Ordinal);
        Assert.Contains("no plan today", message, StringComparison.Ordinal);
        Assert.DoesNotContain("alert target", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runbook_below_the_content_root_is_found()
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory("runbooks-");
        try
        {
            Directory.CreateDirectory(Path.Combine(root.FullName, "docs/runbooks"));
            await File.WriteAllTextAsync(Path.Combine(root.FullName, "docs/runbooks/nowhere.md"), "Call the depot.", None);
            using IHost host = TestHost.Create(services => services.AddSafeIntegration(options => options.ContentRoot = root.FullName)
                .AddIntegration<MissingRunbook>().UseJournal(_ => new InMemoryJournalStore()).AddLogAlerts());
            await host.StartAsync(None);
            await host.StopAsync(None);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_journal_that_cannot_be_created_is_one_problem_among_the_others()
    {
        string message = await FailureAsync(services => services.AddSafeIntegration().AddIntegration<Throwing>().AddLogAlerts()
            .UseJournal(_ => throw new ArgumentException("The connection string names no file.")));
        Assert.Contains("\n- The journal cannot be created: The connection string names no file.", message, StringComparison.Ordinal);
        Assert.Contains("no plan today", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_integration_that_asks_for_another_one_is_told_instead_of_recursing()
    {
        string message = await FailureAsync(services => services.AddSafeIntegration().AddIntegration<Dependent>().AddIntegration<ParcelLabels>()
            .UseJournal(_ => new InMemoryJournalStore()).AddLogAlerts());
        Assert.Contains("\n- Dependent: it cannot be created or defined: its constructor asks for an integration.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_for_an_integration_that_is_not_here_is_a_warning()
    {
        using IHost host = TestHost.Create(
            services =>
            {
                services.AddLogging(logging => logging.AddFakeLogging());
                services.AddSafeIntegration().AddIntegration<ParcelLabels>().UseJournal(_ => new InMemoryJournalStore()).AddLogAlerts();
            },
            settings: new Dictionary<string, string?>
            {
                ["SafeIntegration:Integrations:parcel-lables:MaxErrorRate"] = "0.001",
                ["SafeIntegration:Integrations:parcel-labels:MaxErrorRate"] = "0.001",
            });
        await host.StartAsync(None);
        FakeLogRecord stray = Assert.Single(host.Services.GetFakeLogCollector().GetSnapshot(), record => record.Id.Id == 3005);
        Assert.Contains("parcel-lables", stray.Message, StringComparison.Ordinal);
        await host.StopAsync(None);
    }

    [Fact]
    public async Task The_check_runs_although_nothing_is_done_in_the_background()
    {
        string message = await FailureAsync(services => services.AddSafeIntegration(options => options.RunInBackground = false).AddLogAlerts());
        Assert.Contains("There is no journal", message, StringComparison.Ordinal);
    }

    private static async Task<string> FailureAsync(
        Action<IServiceCollection> configure, string environment = "Production", IReadOnlyDictionary<string, string?>? settings = null)
    {
        using IHost host = TestHost.Create(configure, environment, settings);
        InvalidOperationException problem = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(None));
        return problem.Message;
    }

    internal sealed class Shouting : Integration<Parcel, Label>
    {
        public override string Name => "Shouting Parcels";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => Plans.Simple(plan, "docs/runbooks/nowhere.md");
    }

    internal sealed class MissingRunbook : Integration<Parcel, Label>
    {
        public override string Name => "missing-runbook";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => Plans.Simple(plan, "docs/runbooks/nowhere.md");
    }

    internal sealed class Throwing : Integration<Parcel, Label>
    {
        public override string Name => "throwing";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => throw new FormatException("no plan today");
    }

    internal sealed class Nothing : Integration<Parcel, Label>
    {
        public override string Name => "nothing";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => null!;
    }

    internal sealed class Twin : Integration<Parcel, Label>
    {
        public override string Name => "twin";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => Plans.Simple(plan);
    }

    internal sealed class OtherTwin : Integration<Parcel, Label>
    {
        public override string Name => "twin";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => Plans.Simple(plan);
    }

    internal sealed class Dependent(ParcelLabels other) : Integration<Parcel, Label>
    {
        public override string Name => "after-" + other.Name;

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => Plans.Simple(plan);
    }

    private static class Plans
    {
        public static IntegrationPlan<Parcel, Label> Simple(PlanStart<Parcel, Label> plan, string runbook = "https://runbooks.example/twin") => plan
            .OwnedBy("logistics", runbook)
            .Identify(parcel => parcel.Id)
            .Map(parcel => ProbeDefinition.Labelled(parcel))
            .Gate()
            .ReviewedBy("clerks")
            .ApplyWith<RecordLabel>();
    }
}
