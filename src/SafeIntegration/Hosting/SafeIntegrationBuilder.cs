using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Journaling;

namespace SafeIntegration;

/// <summary>Puts an application's integrations together; what <c>AddSafeIntegration()</c> returns.</summary>
public sealed class SafeIntegrationBuilder
{
    internal SafeIntegrationBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Registers an integration, as a singleton that can be injected by its own type. Once: registering it again changes nothing.</summary>
    /// <typeparam name="TIntegration">The integration.</typeparam>
    public SafeIntegrationBuilder AddIntegration<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TIntegration>()
        where TIntegration : Integration
    {
        if (Services.Any(service => service.ImplementationInstance is Hosting.IntegrationRegistration known && known.Type == typeof(TIntegration)))
            return this;
        Services.AddSingleton(new Hosting.IntegrationRegistration(typeof(TIntegration), services => ActivatorUtilities.CreateInstance<TIntegration>(services)));
        Services.AddSingleton(services => services.GetRequiredService<Running.IntegrationRegistry>().Get<TIntegration>());
        return this;
    }

    /// <summary>Names the store of the journal. Packages offer <c>UseSqlite</c> and the like on top of it.</summary>
    /// <param name="create">Creates the store; called once.</param>
    public SafeIntegrationBuilder UseJournal(Func<IServiceProvider, IJournalStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddSingleton(create);
        return this;
    }

    /// <summary>Sends alerts through a sink of your own, besides others.</summary>
    /// <typeparam name="TSink">The sink.</typeparam>
    public SafeIntegrationBuilder AddAlertSink<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSink>()
        where TSink : class, IAlertSink
    {
        Services.AddSingleton<IAlertSink, TSink>();
        return this;
    }

    /// <summary>Writes alerts to the log. Enough only where somebody watches the log.</summary>
    public SafeIntegrationBuilder AddLogAlerts() => AddAlertSink<Telemetry.LogAlertSink>();

    /// <summary>
    /// Posts alerts to a web address as JSON (kind, integration, text, count, since, link), signed: the header <c>SafeIntegration-Signature</c> is <c>v1=</c> and the hexadecimal
    /// HMAC-SHA256, under the secret, of the header <c>SafeIntegration-Timestamp</c>, a full stop and the body. May be called for several addresses.
    /// </summary>
    public SafeIntegrationBuilder AddWebhookAlerts(Action<WebhookAlertOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new WebhookAlertOptions();
        configure(options);
        // A redirect would turn the signed post into something else, and the address itself may be a secret that does not belong into logs.
        Services.AddHttpClient(Telemetry.WebhookAlertSink.ClientName)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
        Services.AddSingleton(options);
        Services.AddSingleton<IAlertSink>(services => new Telemetry.WebhookAlertSink(
            services.GetRequiredService<IHttpClientFactory>(), options, services.GetRequiredService<TimeProvider>()));
        return this;
    }

    /// <summary>
    /// Exports a checkpoint of the audit chains from time to time, so that a deleted item or a rewritten history is found by <see cref="AuditVerifier"/>.
    /// </summary>
    /// <param name="folder">Where to; let it be one that those who administer the database cannot write to.</param>
    /// <param name="interval">How often. Default: once a day.</param>
    public SafeIntegrationBuilder ExportAuditCheckpoints(string folder, TimeSpan? interval = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Services.AddHostedService(services => ActivatorUtilities.CreateInstance<Hosting.AuditExport>(services, folder, interval ?? TimeSpan.FromDays(1)));
        return this;
    }

    /// <summary>Replaces the scorer that orders answers from doubtful to sure.</summary>
    /// <typeparam name="TScorer">The scorer.</typeparam>
    public SafeIntegrationBuilder UseScorer<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TScorer>()
        where TScorer : class, IConfidenceScorer
    {
        Services.AddSingleton<IConfidenceScorer, TScorer>();
        return this;
    }
}
