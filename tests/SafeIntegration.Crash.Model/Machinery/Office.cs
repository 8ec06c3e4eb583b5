using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SafeIntegration.Journaling;
using SafeIntegration.Running;

namespace SafeIntegration.Crash.Model;

/// <summary>One process of an application, as far as the journal can tell: a line to the store of its own, and everything the library needs above it.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly Place _place;
    private readonly ServiceProvider _services;

    private Office(string name, Place place, IJournalStore store, ServiceProvider services, IJournalStore journal, JournalLine line)
    {
        (Name, _place, Store, _services, Journal, Line) = (name, place, store, services, journal, line);
        var registry = services.GetRequiredService<IntegrationRegistry>();
        Worker = registry.Workers.Count == 1 ? registry.Workers[0] : throw new InvalidOperationException(string.Join(" ", registry.Problems));
        Integration = (Integration<Bill, Payment>)registry.Integrations[0];
    }

    public string Name { get; }

    /// <summary>The journal as this process reaches it.</summary>
    public IJournalStore Journal { get; }

    public JournalLine Line { get; }

    /// <summary>The journal itself, which no test steps into.</summary>
    public IJournalStore Store { get; }

    public IItemWorker Worker { get; }

    public Integration<Bill, Payment> Integration { get; }

    public IReviewDesk Desk => _services.GetRequiredService<IReviewDesk>();

    /// <summary>Does what is due and nothing else, so that alerts stay in the outbox for the checker.</summary>
    public DueExecutor Executor => _services.GetRequiredService<DueExecutor>();

    /// <summary>What it logged.</summary>
    public Complaints Complaints => _services.GetRequiredService<Complaints>();

    /// <summary>What it has claimed and not worked on yet.</summary>
    public List<ItemRecord> Claims { get; } = [];

    public static ClaimsPrincipal Reviewer(string name) => new(new ClaimsIdentity([new(ClaimTypes.Name, name), new(ClaimTypes.Role, BillRules.Role)], "test"));

    public static async Task<Office> OpenAsync(string name, Place place, EffectKind kind, Naming naming, TimeProvider time, IReceiver receiver)
    {
        IJournalStore store = await place.OpenAsync(time);
        (IJournalStore journal, JournalLine line) = JournalLine.To(store);
        var services = new ServiceCollection();
        services.AddSingleton(time).AddSingleton(naming).AddSingleton(place).AddSingleton(receiver);
        var complaints = new Complaints();
        services.AddSingleton(complaints).AddLogging(logging => logging.AddProvider(complaints));
        SafeIntegrationBuilder builder = services.AddSafeIntegration(options => options.RunInBackground = false).UseJournal(_ => journal).AddLogAlerts();
        _ = kind switch
        {
            EffectKind.Transactional => builder.AddIntegration<Bills<WriteBill>>(),
            EffectKind.Idempotent => builder.AddIntegration<Bills<SendBillKeyed>>(),
            EffectKind.Verifiable => builder.AddIntegration<Bills<SendBillFindable>>(),
            _ => builder.AddIntegration<Bills<SendBillBlind>>(),
        };
        return new(name, place, store, services.BuildServiceProvider(), journal, line);
    }

    /// <summary>Claims up to <paramref name="max"/> items that are due.</summary>
    public async Task<IReadOnlyList<ItemRecord>> ClaimAsync(DateTimeOffset now, int max)
    {
        IReadOnlyList<ItemRecord> claimed = await Journal.ClaimDueAsync(new([Worker.Name], Name, now, Worker.Lease, max), CancellationToken.None);
        Claims.AddRange(claimed);
        return claimed;
    }

    /// <summary>Ends the process and closes its journal. Where the whole place is given up, that does the closing.</summary>
    public async Task CloseAsync()
    {
        await DisposeAsync();
        await _place.CloseAsync(Store);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
