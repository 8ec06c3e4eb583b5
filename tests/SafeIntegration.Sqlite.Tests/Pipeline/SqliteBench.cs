using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Journaling;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Sqlite.Tests.Pipeline;

/// <summary>One integration, end to end, on a real file.</summary>
internal sealed class SqliteBench : IAsyncDisposable
{
    private readonly Bench<Probe> _bench;

    private SqliteBench(SqliteJournalStore store, ProbeDefinition definition)
    {
        Store = store;
        _bench = new(
            services =>
            {
                services.AddSingleton(definition);
                services.AddSingleton<EffectScript>();
                services.AddSafeIntegration(options => options.RunInBackground = false);
            },
            store: store);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public SqliteJournalStore Store { get; }

    public Probe Integration => _bench.Integration;

    public EffectScript Script => _bench.Services.GetRequiredService<EffectScript>();

    public Ledger Ledger => _bench.Ledger;

    public static async Task<SqliteBench> OpenAsync<TEffect>(TemporaryJournal journal, Action<SqliteJournalOptions>? configure = null, Action<EffectOptions>? effect = null)
        where TEffect : Effect<Label>
    {
        SqliteJournalStore store = await journal.OpenAsync(options =>
        {
            options.BusyTimeout = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options);
        });
        return new(store, ProbeDefinition.Mapped<TEffect>(gate: gate => gate.ReviewAbove(label => label.Value, 500m), effect: effect));
    }

    /// <summary>An item that needs no person.</summary>
    public Task<Decision<Label>> SubmitAsync(string id, int size = 0) => _bench.Integration.SubmitAsync(Parcel(id, 1, size), Token);

    /// <summary>An item that a person decides.</summary>
    public Task<Decision<Label>> SubmitForReviewAsync(string id) => _bench.Integration.SubmitAsync(Parcel(id, 900, 0), Token);

    public Task<ReviewResult> ApproveAsync(ItemId id) => _bench.ApproveAsync(id);

    public async Task<ItemState> StateAsync(ItemId id) => (await _bench.ItemAsync(id)).State;

    public async Task<IReadOnlyList<string>> ActionsAsync(ItemId id) => [.. (await _bench.AuditAsync(id)).Select(entry => entry.Action)];

    /// <summary>Does what is due; an unavailable journal is part of the test.</summary>
    public async Task<bool> TryExecuteDueAsync()
    {
        try
        {
            await _bench.ExecuteDueAsync();
            return true;
        }
        catch (JournalUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Does what is due again and again, while leases and pauses pass.</summary>
    public async Task RecoverAsync()
    {
        for (int round = 0; round < 4; round++)
        {
            await _bench.ExecuteDueAsync();
            _bench.Time.Advance(TimeSpan.FromHours(1));
        }
    }

    public void Advance(TimeSpan time) => _bench.Time.Advance(time);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static Parcel Parcel(string id, decimal value, int size) => new() { Id = id, Value = value, Text = new string('x', size) };
}
