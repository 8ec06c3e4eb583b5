using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SafeIntegration.Calling;
using SafeIntegration.Hosting;
using SafeIntegration.Journaling;
using SafeIntegration.Running;
using SafeIntegration.Telemetry;

namespace SafeIntegration;

/// <summary>Registers SafeIntegration.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds the library. Follow with <c>AddIntegration</c> for each integration, a journal such as <c>UseSqlite</c>, and an alert target. What is missing is told in one message when
    /// the host starts. Calling it again adds to what was set up before.
    /// </summary>
    public static SafeIntegrationBuilder AddSafeIntegration(this IServiceCollection services, Action<SafeIntegrationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<SafeIntegrationOptions>();
        if (configure is not null)
            options.Configure(configure);

        services.AddMetrics();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConfidenceScorer, WeakestSignalScorer>();
        services.TryAddSingleton<IntegrationGauges>();
        services.TryAddSingleton(provider => new IntegrationMetrics(provider.GetRequiredService<IMeterFactory>(), provider.GetRequiredService<IntegrationGauges>()));
        services.TryAddSingleton<IntegrationTracing>();
        services.TryAddSingleton(provider => new RunnerServices(
            MissingJournal.OrRegistered(provider), provider.GetRequiredService<TimeProvider>(), provider, provider.GetRequiredService<IConfidenceScorer>(),
            provider.GetRequiredService<IntegrationMetrics>(), provider.GetRequiredService<IntegrationTracing>(), provider.GetRequiredService<ILoggerFactory>()));
        services.TryAddSingleton<RegistryFactory>();
        services.TryAddSingleton(provider => provider.GetRequiredService<RegistryFactory>().Create());
        services.TryAddSingleton<IReviewDesk, ReviewDesk>();
        services.TryAddSingleton<DueExecutor>();
        services.TryAddSingleton<IDueExecutor, ScheduledWork>();
        services.TryAddSingleton<Watch>();
        services.TryAddSingleton<Retention>();
        services.TryAddSingleton<AlertDispatcher>();
        services.TryAddSingleton<StartupCheck>();
        services.TryAddSingleton<Pulse>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, BackgroundWork>());
        return new(services);
    }
}
