using System.Threading.Channels;
using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>Whom a store wakes, and that it may do without.</summary>
internal static class NoticeCases
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("A subscriber is told of an item that is due at once", JournalAbilities.Notices, async (context, token) =>
        {
            IJournalStore store = await context.OpenAsync(token);
            Channel<string?> told = Channel.CreateUnbounded<string?>();
            using IDisposable subscription = store.Subscribe(integration => told.Writer.TryWrite(integration));
            ItemRecord item = await store.SaveAsync(Due(), token);
            await WaitForAsync(told, Samples.Orders, token);
            Ensure.Sequence([item.Id], (await store.ClaimDueAsync(Samples.Claim(), token)).Ids(), "What is claimed after the notice");
        }),
        new("A subscriber is told of what another store commits", JournalAbilities.SharedNotices, async (context, token) =>
        {
            IJournalStore other = await context.OpenAsync(token);
            IJournalStore store = await context.OpenAsync(token);
            Channel<string?> told = Channel.CreateUnbounded<string?>();
            using IDisposable subscription = store.Subscribe(integration => told.Writer.TryWrite(integration));
            ItemRecord item = await other.SaveAsync(Due(), token);
            await WaitForAsync(told, Samples.Orders, token);
            Ensure.Sequence([item.Id], (await store.ClaimDueAsync(Samples.Claim(), token)).Ids(), "What is claimed after the notice");
        }),
        Case.Of("A subscriber that fails is not the commit's business", async (store, token) =>
        {
            using IDisposable subscription = store.Subscribe(_ => throw new InvalidOperationException());
            ItemRecord item = await store.SaveAsync(Due(), token);
            Ensure.Equal(item, await store.FindAsync(item.Id, token), "The item");
        }),
        Case.Of("A subscription that has ended is told nothing", async (store, token) =>
        {
            int told = 0;
            IDisposable subscription = store.Subscribe(_ => Interlocked.Increment(ref told));
            subscription.Dispose();
            int before = Volatile.Read(ref told);
            await store.SaveAsync(Due(), token);
            Ensure.Equal(before, Volatile.Read(ref told), "Notices after the end");
        }),
    ];

    private static JournalCommit Due() => Samples.New(state: ItemState.Due, change: item => item with { DueAt = Samples.Now });

    // Null stands for any integration, so it will do.
    private static async Task WaitForAsync(Channel<string?> told, string integration, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            string? heard;
            do
            {
                heard = await told.Reader.ReadAsync(linked.Token);
            }
            while (heard is not null && heard != integration);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new ConformanceException($"Within {Limit.TotalSeconds:0} s nobody was told that '{integration}' has work.");
        }
    }
}
