using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

/// <summary>One integration on an in-memory journal and a clock that stands still: what a test of the pipeline needs.</summary>
internal sealed class Bench<TIntegration> : IAsyncDisposable
    where TIntegration : Integration
{
    private readonly ServiceProvider _services;

    public Bench(Action<IServiceCollection>? configure = null, IReadOnlyDictionary<string, string?>? settings = null, IJournalStore? store = null, FakeTimeProvider? time = null)
    {
        Time = time ?? new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        Store = store ?? new InMemoryJournalStore();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build());
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(Ledger);
        services.AddSafeIntegration().AddIntegration<TIntegration>().UseJournal(_ => Store).AddLogAlerts();
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; }

    public IJournalStore Store { get; }

    public Ledger Ledger { get; } = new();

    public IServiceProvider Services => _services;

    public TIntegration Integration => _services.GetRequiredService<TIntegration>();

    public IReviewDesk Desk => _services.GetRequiredService<IReviewDesk>();

    public static ClaimsPrincipal Reviewer(string name = "anna", string role = "clerks") =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, name), new(ClaimTypes.Role, role)], "test"));

    public Task<int> ExecuteDueAsync() => _services.GetRequiredService<IDueExecutor>().ExecuteDueAsync(TestContext.Current.CancellationToken);

    public async Task<ItemRecord> ItemAsync(ItemId id) =>
        await Store.FindAsync(id, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("No such item.");

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(ItemId id) => await Store.ReadAuditAsync(id, TestContext.Current.CancellationToken);

    public async Task<ReviewTicket> TicketAsync(ItemId id) =>
        await Desk.FindAsync(id, Reviewer(), TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("No ticket.");

    public async Task<ReviewResult> ApproveAsync(ItemId id)
    {
        ReviewTicket ticket = await TicketAsync(id);
        return await Desk.CompleteAsync(
            new ReviewForm { Item = id, Revision = ticket.Revision, Action = ReviewAction.Approve }, Reviewer(), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}

/// <summary>What effects did to the world, as an outsider counts it.</summary>
internal sealed class Ledger
{
    private readonly List<string> _keys = [];
    private readonly Lock _lock = new();

    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (_lock)
                return [.. _keys];
        }
    }

    public void Write(string key)
    {
        lock (_lock)
            _keys.Add(key);
    }
}
