using BackOffice.Enquiries;
using BackOffice.Invoices;
using BackOffice.Orders;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SafeIntegration;

namespace BackOffice.Hosting;

/// <summary>The application: three integrations, one journal, one inbox.</summary>
public static class BackOfficeHost
{
    /// <summary>Builds the application.</summary>
    /// <param name="options">How this run goes.</param>
    /// <param name="models">The trained models, which outlive a deployment.</param>
    /// <param name="orderPlatform">Where orders are polled.</param>
    /// <param name="accountsPayable">Where invoices are posted.</param>
    /// <param name="addOrders">Which version of the order contract is deployed.</param>
    /// <param name="args">Further configuration.</param>
    public static WebApplication Build(
        BackOfficeOptions options, Models models, Uri orderPlatform, Uri accountsPayable, Func<SafeIntegrationBuilder, SafeIntegrationBuilder> addOrders, string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Address.ToString());
        builder.Logging.SetMinimumLevel(LogLevel.Error);

        builder.Services.AddSingleton(options);
        models.AddTo(builder.Services);
        builder.Services.AddSingleton(new PickupFolder(options.Folder("messages-out")));
        builder.Services.AddSingleton(new DocumentArchive(options.Folder("documents")));
        JournalChoice journal = JournalChoice.Of(builder.Configuration, options);
        builder.Services.AddSingleton(new TeamQueues(journal));
        builder.Services.AddHostedService<TeamQueueSetup>();
        builder.Services.AddSingleton<EnquiryInbox>();
        builder.Services.AddSingleton(services => new InvoiceInbox(
            options.Folder("invoices-in"), services.GetRequiredService<DocumentArchive>(), services.GetRequiredService<SupplierInvoices>()));
        builder.Services.AddHttpClient<OrderFeed>(client => client.BaseAddress = orderPlatform).AddStandardResilienceHandler();
        builder.Services.AddHttpClient<AccountsPayableClient>(client => client.BaseAddress = accountsPayable).AddStandardResilienceHandler();
        builder.Services.AddInvoiceReader(builder.Configuration);

        SafeIntegrationBuilder integrations = builder.Services
            .AddSafeIntegration(settings => (settings.InboxAddress, settings.PollInterval) = (new Uri(options.Address, "/review"), TimeSpan.FromMilliseconds(200)))
            .AddIntegration<EnquiryRouting>()
            .AddIntegration<SupplierInvoices>()
            .AddLogAlerts();
        // One process exports; two would number their checkpoints against each other.
        if (!options.IsWorker)
            integrations.ExportAuditCheckpoints(options.Folder("audit"), TimeSpan.FromMinutes(5));
        journal.AddTo(integrations);
        addOrders(integrations);

        builder.Services.AddHealthChecks().AddSafeIntegration();
        AddTelemetry(builder);
        builder.Services.AddDemoSignIn();
        builder.Services.AddSafeIntegrationInbox(policy => policy.RequireAuthenticatedUser().RequireRole(DemoSignIn.ReviewerRole));

        WebApplication app = builder.Build();
        app.UseDemoSignIn();
        app.MapSafeIntegrationInbox("/review");
        app.MapHealthChecks("/health");
        return app;
    }

    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSafeIntegrationInstrumentation().AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddSafeIntegrationInstrumentation().AddOtlpExporter());
    }
}
