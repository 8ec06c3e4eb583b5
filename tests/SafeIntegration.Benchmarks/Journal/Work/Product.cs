using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SafeIntegration.Journaling;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>The library as an application uses it, without background work: an operation returns when the library's caller would go on.</summary>
internal sealed class Product : IContender
{
    private static readonly ClaimsPrincipal Reviewer =
        new(new ClaimsIdentity([new(ClaimTypes.Name, "Bo"), new(ClaimTypes.Role, ReadInvoices.Reviewers)], authenticationType: "benchmark"));

    private readonly IHost _host;
    private readonly ReadInvoices _gated;
    private readonly MapInvoices _mapped;
    private readonly IReviewDesk _desk;
    private readonly IJournalStore _store;
    private readonly string _prefix = Guid.NewGuid().ToString("N")[..8];
    private readonly ConcurrentBag<ItemRecord> _claimed = [];
    private long _last;

    private Product(IHost host)
    {
        _host = host;
        _gated = host.Services.GetRequiredService<ReadInvoices>();
        _mapped = host.Services.GetRequiredService<MapInvoices>();
        _desk = host.Services.GetRequiredService<IReviewDesk>();
        _store = host.Services.GetRequiredService<IJournalStore>();
    }

    public IJournalStore Store => _store;

    public static async Task<Product> StartAsync(Action<SafeIntegrationBuilder> useStore, bool runInBackground = false)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        SafeIntegrationBuilder integrations = builder.Services.AddSafeIntegration(options => options.RunInBackground = runInBackground)
            .AddIntegration<ReadInvoices>().AddIntegration<MapInvoices>().AddLogAlerts();
        useStore(integrations);
        IHost host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    public async Task SubmitAsync()
    {
        Decision<InvoiceFields> decision = await _gated.SubmitAsync(Next());
        if (decision is not NeedsReview<InvoiceFields>)
            throw new InvalidOperationException($"In its launch period the gate lets people decide, and this was {decision.GetType().Name}.");
    }

    public async Task SubmitMappedAsync()
    {
        Decision<InvoiceFields> decision = await _mapped.SubmitAsync(Next());
        if (decision is not Automatic<InvoiceFields>)
            throw new InvalidOperationException($"Without a model, what passes is automatic, and this was {decision.GetType().Name}.");
    }

    public Task AddDueAsync() => SubmitMappedAsync();

    public async Task ClaimAsync()
    {
        IReadOnlyList<ItemRecord> claimed = await _store.ClaimDueAsync(
            new(["mapped"], "benchmark", DateTimeOffset.UtcNow, TimeSpan.FromHours(1), Max: 1), CancellationToken.None);
        if (claimed.Count != 1)
            throw new InvalidOperationException("There was nothing left to claim.");
        _claimed.Add(claimed[0]);
    }

    public async Task SettleAsync()
    {
        ItemRecord[] claimed = [.. _claimed];
        _claimed.Clear();
        await Callers.RunAsync(Callers.Many, claimed.Length, async number =>
        {
            if (await _store.CommitAsync(Filling.Applied(claimed[number]), CancellationToken.None) != CommitOutcome.Committed)
                throw new InvalidOperationException("A claimed item was changed by somebody else.");
        });
    }

    public async Task<IReadOnlyList<Func<Task>>> PrepareDecisionsAsync(int count)
    {
        var decisions = new List<Func<Task>>();
        for (int i = 0; i < count; i++)
        {
            ItemId item = (await _gated.SubmitAsync(Next())).Item;
            ReviewTicket<InvoiceFields> ticket = (await _desk.FindAsync<InvoiceFields>(item, Reviewer))!;
            decisions.Add(async () =>
            {
                ReviewResult result = await _desk.CompleteAsync(ticket, new Approve<InvoiceFields>(), Reviewer);
                if (result.Outcome != ReviewOutcome.Accepted)
                    throw new InvalidOperationException($"The verdict was not taken: {result.Outcome}.");
            });
        }

        return decisions;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private Invoice Next() => Invoice.Number(_prefix, Interlocked.Increment(ref _last));
}
