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

    /// <summary>Registers an integration, as a singleton that can be injected by its own type.</summary>
    /// <typeparam name="TIntegration">The integration.</typeparam>
    public SafeIntegrationBuilder AddIntegration<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TIntegration>()
        where TIntegration : Integration
    {
        Services.AddSingleton(new Hosting.IntegrationRegistration(typeof(TIntegration), services => ActivatorUtilities.CreateInstance<TIntegration>(services)));
        Services.AddSingleton(services => services.GetRequiredService<Running.IntegrationRegistry>().Integrations.OfType<TIntegration>().First());
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

    /// <summary>Posts alerts to a web address, signed.</summary>
    public SafeIntegrationBuilder AddWebhookAlerts(Action<WebhookAlertOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new WebhookAlertOptions();
        configure(options);
        Services.AddHttpClient(Telemetry.WebhookAlertSink.ClientName);
        Services.AddSingleton(options);
        Services.AddSingleton<IAlertSink>(services => new Telemetry.WebhookAlertSink(
            services.GetRequiredService<IHttpClientFactory>(), options, services.GetRequiredService<TimeProvider>()));
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
