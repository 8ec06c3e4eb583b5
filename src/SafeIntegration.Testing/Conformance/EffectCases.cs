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
            Ensure.Equal(CommitOutcome.Committed, await run.CommitAsync(run.WriteAsync, token).ConfigureAwait(false), "The outcome");
            await run.EnsureAppliedAsync(token).ConfigureAwait(false);
        }),
        Of("An effect that throws is rolled back, and its exception goes to the caller", async (run, token) =>
        {
            var thrown = new TimeoutException();
            TimeoutException caught = await Ensure.ThrowsAsync<TimeoutException>(
                () => run.CommitAsync(async (transaction, ct) =>
                {
                    await run.WriteAsync(transaction, ct).ConfigureAwait(false);
                    throw thrown;
                }, token), "An effect that throws").ConfigureAwait(false);
            Ensure.True(ReferenceEquals(thrown, caught), "the exception is the effect's own");
            await run.EnsureNothingAsync(token).ConfigureAwait(false);
        }),
        Of("An effect cannot commit the transaction", (run, token) => run.EnsureRefusedAsync(transaction => transaction.Commit(), token)),
        Of("An effect cannot roll the transaction back", (run, token) => run.EnsureRefusedAsync(transaction => transaction.Rollback(), token)),
        Of("An effect is not run if its intent conflicts", async (run, token) =>
        {
            await run.Store.SaveAsync(Samples.Next(run.Item, AuditAction.Undone), token).ConfigureAwait(false);
            Ensure.Equal(CommitOutcome.Conflict, await run.CommitAsync((_, _) => throw new ConformanceException("The effect was run."), token).ConfigureAwait(false), "The outcome");
        }),
        Of("An effect whose second step conflicts is rolled back", async (run, token) =>
        {
            JournalCommit applied = run.Applied with { Item = run.Applied.Item with { Fence = 99 } };
            CommitOutcome outcome = await run.Store.CommitWithEffectAsync(run.Started, applied, run.WriteAsync, token).ConfigureAwait(false);
            Ensure.Equal(CommitOutcome.Conflict, outcome, "The outcome");
            await run.EnsureNothingAsync(token).ConfigureAwait(false);
        }),
        Of("An effect that heeds cancellation is rolled back", (run, token) => run.EnsureCancelledAsync(
            async (transaction, ct) =>
            {
                await run.WriteAsync(transaction, CancellationToken.None).ConfigureAwait(false);
                await Task.Delay(Timeout.Infinite, ct).ConfigureAwait(false);
            },
            token)),
        Of("An effect that does not heed cancellation is abandoned and rolled back", async (run, token) =>
        {
            var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await run.EnsureCancelledAsync(
                async (transaction, _) =>
                {
                    await run.WriteAsync(transaction, CancellationToken.None).ConfigureAwait(false);
                    await release.Task.ConfigureAwait(false);
                    try
                    {
                        await run.WriteAsync(transaction, CancellationToken.None).ConfigureAwait(false);
                        transaction.Commit();
                    }
                    finally
                    {
                        ended.SetResult();
                    }
                },
                token).ConfigureAwait(false);
            release.SetResult();
            await ended.Task.ConfigureAwait(false);
            await run.EnsureNothingAsync(token).ConfigureAwait(false);
        }),
        Of("An effect that was rolled back can be run again", async (run, token) =>
        {
            await Ensure.ThrowsAsync<TimeoutException>(() => run.CommitAsync((_, _) => throw new TimeoutException(), token), "An effect that throws").ConfigureAwait(false);
            await run.CommitAsync(run.WriteAsync, token).ConfigureAwait(false);
            await run.EnsureAppliedAsync(token).ConfigureAwait(false);
        }),
    ];

    private static ConformanceCase Of(string name, Func<EffectRun, CancellationToken, Task> run) =>
        new(name, JournalAbilities.Transactions, async (context, token) =>
        {
            IJournalStore store = await context.OpenAsync(token).ConfigureAwait(false);
            await context.CreateEffectTableAsync(token).ConfigureAwait(false);
            ItemRecord item = await store.SaveAsync(Samples.New("key", ItemState.Due), token).ConfigureAwait(false);
            await run(new EffectRun(context, store, item), token).ConfigureAwait(false);
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
                    await WriteAsync(transaction, ct).ConfigureAwait(false);
                    try
                    {
                        end(transaction);
                    }
                    catch (Exception exception) when (exception is DbException or InvalidOperationException)
                    {
                        return;
                    }
                }, token), "An effect that ends the transaction").ConfigureAwait(false);
            await EnsureNothingAsync(token).ConfigureAwait(false);
        }

        public async Task EnsureCancelledAsync(Func<DbTransaction, CancellationToken, Task> effect, CancellationToken token)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            await Ensure.ThrowsAsync<OperationCanceledException>(
                () => CommitAsync(async (transaction, ct) =>
                {
                    Task running = effect(transaction, ct);
                    await limit.CancelAsync().ConfigureAwait(false);
                    await running.ConfigureAwait(false);
                }, limit.Token), "An effect that was cancelled").ConfigureAwait(false);
            await EnsureNothingAsync(token).ConfigureAwait(false);
        }

        public async Task EnsureAppliedAsync(CancellationToken token)
        {
            Ensure.Sequence([Line], await context.ReadEffectsAsync(token).ConfigureAwait(false), "The effects");
            Ensure.Equal(Applied.Item, await store.FindAsync(item.Id, token).ConfigureAwait(false), "The item");
            Ensure.True(AuditChain.Verify(Applied.Item, await store.ReadAuditAsync(item.Id, token).ConfigureAwait(false)), "both audit entries are stored");
        }

        public async Task EnsureNothingAsync(CancellationToken token)
        {
            Ensure.Sequence([], await context.ReadEffectsAsync(token).ConfigureAwait(false), "The effects");
            Ensure.Equal(item, await store.FindAsync(item.Id, token).ConfigureAwait(false), "The item");
            Ensure.True(AuditChain.Verify(item, await store.ReadAuditAsync(item.Id, token).ConfigureAwait(false)), "the audit chain is as it was");
            await store.CheckAsync(token).ConfigureAwait(false);
        }
    }
}
