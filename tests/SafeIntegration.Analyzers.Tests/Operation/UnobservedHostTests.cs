using SafeIntegration.Analyzers.Operation;
using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Operation;

namespace SafeIntegration.Analyzers.Tests.Operation;

/// <summary>SI3006.</summary>
public sealed class UnobservedHostTests
{
    private const string Program =
        """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using OpenTelemetry.Trace;

        HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
        """;

    [Theory]
    [InlineData("builder.Services.[|AddSafeIntegration|]().UseSqlite(\"Data Source=a.db\");")]
    [InlineData("builder.Services.[|AddSafeIntegration|](options => options.RunInBackground = false);")]
    [InlineData("SafeIntegrationBuilder integrations = builder.Services\n    .AddLogging()\n    .[|AddSafeIntegration|]();")]
    [InlineData("SafeIntegration.ServiceCollectionExtensions.[|AddSafeIntegration|](builder.Services);")]
    [InlineData("builder.Services.[|AddSafeIntegration|](); // AddLogAlerts comes later\nConsole.WriteLine(\"AddWebhookAlerts\");")]
    public Task An_application_that_tells_nobody_is_reported(string statements) =>
        Verify.Analyzer<UnobservedHostAnalyzer>(Program + "\n" + statements + "\nbuilder.Build().Run();");

    [Theory]
    [InlineData("builder.Services.AddSafeIntegration().AddLogAlerts();")]
    [InlineData("var integrations = builder.Services.AddSafeIntegration();\nintegrations.AddWebhookAlerts(options => options.Url = new Uri(\"https://example.com/alerts\"));")]
    [InlineData("builder.Services.AddSafeIntegration();\nbuilder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSafeIntegrationInstrumentation().AddOtlpExporter());")]
    [InlineData("builder.Services.AddSafeIntegration();\nbuilder.Services.AddSingleton<IAlertSink>(services => services.GetRequiredKeyedService<IAlertSink>(\"pager\"));")]
    [InlineData("builder.Services.AddHealthChecks().AddSafeIntegration();")]
    public Task An_application_that_tells_somebody_is_not_reported(string statements) => Verify.Analyzer<UnobservedHostAnalyzer>(
        Program + "\n" + statements + "\nbuilder.Build().Run();");

    [Fact]
    public Task A_library_is_completed_by_others() => Verify.Analyzer<UnobservedHostAnalyzer>(
        """
        using Microsoft.Extensions.DependencyInjection;

        public static class Registration
        {
            public static SafeIntegrationBuilder AddShop(this IServiceCollection services) => services.AddSafeIntegration();
        }
        """);

    [Fact]
    public Task A_fix_writes_alerts_to_the_log() => Verify.CodeFix<UnobservedHostAnalyzer, UnobservedHostFix>(
        Program + """

        builder.Services
            .[|AddSafeIntegration|](options => options.RunInBackground = false)
            .UseSqlite("Data Source=journal.db");
        builder.Build().Run();
        """,
        Program + """

        builder.Services
            .AddSafeIntegration(options => options.RunInBackground = false).AddLogAlerts()
            .UseSqlite("Data Source=journal.db");
        builder.Build().Run();
        """);
}
