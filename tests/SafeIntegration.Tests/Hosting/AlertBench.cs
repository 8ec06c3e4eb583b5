using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Tests.Running;
using SafeIntegration.Tests.Telemetry;

namespace SafeIntegration.Tests.Hosting;

/// <summary>Benches without a hosted service, so that each call of <see cref="Bench{TIntegration}.ExecuteDueAsync"/> also keeps watch and delivers alerts.</summary>
internal static class AlertBench
{
    public static Bench<ParcelLabels> Parcels(params IAlertSink[] sinks) => new(services => Prepare(services, sinks));

    public static Bench<Probe> Of(ProbeDefinition definition, params IAlertSink[] sinks) => On(store: null, time: null, definition, sinks);

    /// <summary>On a journal and a clock that exist already, as after a restart.</summary>
    public static Bench<Probe> On(IJournalStore? store, FakeTimeProvider? time, ProbeDefinition definition, params IAlertSink[] sinks) => new(
        services =>
        {
            services.AddSingleton(definition);
            services.AddSingleton<EffectScript>();
            Prepare(services, sinks);
        },
        store: store, time: time);

    public static EffectScript Script(this Bench<Probe> bench) => bench.Services.GetRequiredService<EffectScript>();

    private static void Prepare(IServiceCollection services, IAlertSink[] sinks)
    {
        services.AddSafeIntegration(options =>
        {
            options.RunInBackground = false;
            options.InboxAddress = new Uri("https://inbox.example/reviews");
        });
        services.AddHealthChecks().AddSafeIntegration();
        foreach (IAlertSink sink in sinks)
            services.AddSingleton(sink);
    }
}
