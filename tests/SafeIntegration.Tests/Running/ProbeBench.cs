using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Running;

/// <summary>Benches of a <see cref="Probe"/>, with what its call and its effect need.</summary>
internal static class ProbeBench
{
    public static Bench<Probe> Of(
        ProbeDefinition definition, IJournalStore? store = null, FakeTimeProvider? time = null, Action<IServiceCollection>? more = null,
        IReadOnlyDictionary<string, string?>? settings = null) => new(
            services =>
            {
                services.AddSingleton(definition);
                services.AddSingleton<EffectScript>();
                services.AddSingleton<CallScript>();
                more?.Invoke(services);
            },
            settings, store, time);

    public static CallScript Model(this Bench<Probe> bench) => bench.Services.GetRequiredService<CallScript>();

    public static EffectScript Effect(this Bench<Probe> bench) => bench.Services.GetRequiredService<EffectScript>();

    public static Task<Decision<Label>> SubmitAsync(this Bench<Probe> bench, string id = "p1", decimal value = 1m) =>
        bench.Integration.SubmitAsync(new Parcel { Id = id, Value = value }, TestContext.Current.CancellationToken);

    public static async Task<ItemState> StateAsync(this Bench<Probe> bench, ItemId id) => (await bench.ItemAsync(id)).State;

    /// <summary>The alerts of the outbox. Claims them, so ask once.</summary>
    public static Task<IReadOnlyList<AlertRecord>> AlertsAsync<TIntegration>(this Bench<TIntegration> bench)
        where TIntegration : Integration =>
        bench.Store.ClaimAlertsAsync(bench.Time.GetUtcNow(), TimeSpan.FromMinutes(1), 100, TestContext.Current.CancellationToken);
}
