using System.Data.Common;
using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>Effects that take part in the journal's transaction.</summary>
internal static class EffectCases
{
    private const string Line = "posted";

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Of("An effect is committed together with its journal entries", async (run, token) =>
        {
            Ensure.Equal(CommitOutcome.Committed, await run.CommitAsync(run.WriteAsync, token), "The outcome");
            await run.EnsureAppliedAsync(token);
        }),
        Of("An effect that throws is rolled back, and its exception goes to the caller", async (run, token) =>
        {
            var thrown = new TimeoutException();
            TimeoutException caught = await Ensure.ThrowsAsync<TimeoutException>(
                () => run.CommitAsync(async (transaction, ct) =>
                {
                    await run.WriteAsync(transaction, ct);
                    throw thrown;
                }, token), "An effect that throws");
            Ensure.True(ReferenceEquals(thrown, caught), "the exception is the effect's own");
            await run.EnsureNothingAsync(token);
        }),
        Of("An effect cannot commit the transaction", (run, token) => run.EnsureRefusedAsync(transaction => transaction.Commit(), token)),
        Of("An effect cannot roll the transaction back", (run, token) => run.EnsureRefusedAsync(transaction => transaction.Rollback(), token)),
        Of("An effect is not run if its intent conflicts", async (run, token) =>
        {
            await run.Store.SaveAsync(Samples.Next(run.Item, AuditAction.Undone), token);
            CommitOutcome outcome = await run.CommitAsync((_, _) => throw new ConformanceException("The effect was run."), token);
            Ensure.Equal(CommitOutcome.Conflict, outcome, "The outcome");
        }),
        Of("An effect whose second step conflicts is rolled back", async (run, token) =>
        {
            JournalCommit applied = run.Applied with { Item = run.Applied.Item with { Fence = 99 } };
            CommitOutcome outcome = await run.Store.CommitWithEffectAsync(run.Started, applied, run.WriteAsync, token);
            Ensure.Equal(CommitOutcome.Conflict, outcome, "The outcome");
            await run.EnsureNothingAsync(token);
        }),
        Of("An effect that heeds cancellation is rolled back", (run, token) => run.EnsureCancelledAsync(
            async (transaction, ct) =>
            {
                await run.WriteAsync(transaction, CancellationToken.None);
                await Task.Delay(Timeout.Infinite, ct);
            },
            token)),
        Of("An effect that does not heed cancellation is abandoned and rolled back", async (run, token) =>
        {
            var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await run.EnsureCancelledAsync(
                async (transaction, _) =>
                {
                    // All of it, because on a slow machine the connection may be ended before the first write is through.
                    try
                    {
                        await run.WriteAsync(transaction, CancellationToken.None);
                        await release.Task;
                        await run.WriteAsync(transaction, CancellationToken.None);
                        transaction.Commit();
                    }
                    finally
                    {
                        ended.SetResult();
                    }
                },
                token);
            release.SetResult();
            await ended.Task;
            await run.EnsureNothingAsync(token);
        }),
        Of("An effect that was rolled back can be run again", async (run, token) =>
        {
            await Ensure.ThrowsAsync<TimeoutException>(
                () => run.CommitAsync((_, _) => throw new TimeoutException(), token), "An effect that throws");
            await run.CommitAsync(run.WriteAsync, token);
            await run.EnsureAppliedAsync(token);
        }),
    ];

    private static ConformanceCase Of(string name, Func<EffectRun, CancellationToken, Task> run) =>
        new(name, JournalAbilities.Transactions, async (context, token) =>
        {
            IJournalStore store = await context.OpenAsync(token);
            await context.CreateEffectTableAsync(token);
            ItemRecord item = await store.SaveAsync(Samples.New("key", ItemState.Due), token);
            await run(new EffectRun(context, store, item), token);
        });

    /// <summary>An item that is due, and the two steps of its effect.</summary>
    private sealed class EffectRun(JournalStoreContext context, IJournalStore store, ItemRecord item)
    {
        public IJournalStore Store => store;

        public ItemRecord Item => item;

        public JournalCommit Started { get; } = Samples.Next(item, AuditAction.Started, next => next with { State = ItemState.Started });

        public JournalCommit Applied => Samples.Next(Started.Item, AuditAction.Applied, next => next with { State = ItemState.Applied });

        public Task WriteAsync(DbTransaction transaction, CancellationToken token) => context.WriteEffectAsync(transaction, Line, token);

        public Task<CommitOutcome> CommitAsync(Func<DbTransaction, CancellationToken, Task> effect, CancellationToken token) =>
            store.CommitWithEffectAsync(Started, Applied, effect, token);

        // Even an effect that swallows the refusal has lost its writes.
        public async Task EnsureRefusedAsync(Action<DbTransaction> end, CancellationToken token)
        {
            await Ensure.ThrowsAsync<InvalidOperationException>(
                () => CommitAsync(async (transaction, ct) =>
                {
                    await WriteAsync(transaction, ct);
                    try
                    {
                        end(transaction);
                    }
                    catch (Exception exception) when (exception is DbException or InvalidOperationException)
                    {
                        return;
                    }
                }, token), "An effect that ends the transaction");
            await EnsureNothingAsync(token);
        }

        public async Task EnsureCancelledAsync(Func<DbTransaction, CancellationToken, Task> effect, CancellationToken token)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            await Ensure.ThrowsAsync<OperationCanceledException>(
                () => CommitAsync(async (transaction, ct) =>
                {
                    Task running = effect(transaction, ct);
                    await limit.CancelAsync();
                    await running;
                }, limit.Token), "An effect that was cancelled");
            await EnsureNothingAsync(token);
        }

        public async Task EnsureAppliedAsync(CancellationToken token)
        {
            Ensure.Sequence([Line], await context.ReadEffectsAsync(token), "The effects");
            Ensure.Equal(Applied.Item, await store.FindAsync(item.Id, token), "The item");
            Ensure.True(AuditChain.Verify(Applied.Item, await store.ReadAuditAsync(item.Id, token)), "both audit entries are stored");
        }

        public async Task EnsureNothingAsync(CancellationToken token)
        {
            Ensure.Sequence([], await context.ReadEffectsAsync(token), "The effects");
            Ensure.Equal(item, await store.FindAsync(item.Id, token), "The item");
            Ensure.True(AuditChain.Verify(item, await store.ReadAuditAsync(item.Id, token)), "the audit chain is as it was");
            await store.CheckAsync(token);
        }
    }
}
