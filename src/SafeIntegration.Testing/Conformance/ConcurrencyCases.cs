using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>Many callers at once.</summary>
internal static class ConcurrencyCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("Of sixteen commits at the same version one wins", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(), token);
            CommitOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
                Task.Run(() => store.CommitAsync(Samples.Next(item, AuditAction.Approved), token), token)));
            Ensure.Equal(1, outcomes.Count(outcome => outcome == CommitOutcome.Committed), "Commits");
            Ensure.Equal(15, outcomes.Count(outcome => outcome == CommitOutcome.Conflict), "Conflicts");
            Ensure.Equal(2, (await store.ReadAuditAsync(item.Id, token)).Count, "Audit entries");
        }),
        Case.Of("Of sixteen items with the same key one is inserted", async (store, token) =>
        {
            CommitOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
                Task.Run(() => store.CommitAsync(Samples.New("key"), token), token)));
            Ensure.Equal(1, outcomes.Count(outcome => outcome == CommitOutcome.Committed), "Commits");
            Ensure.Equal(15, outcomes.Count(outcome => outcome == CommitOutcome.Duplicate), "Duplicates");
        }),
        Case.Of("A commit that fails harms none of those beside it", async (store, token) =>
        {
            ItemRecord taken = await store.SaveAsync(Samples.New("taken"), token);
            ItemRecord stale = await store.SaveAsync(Samples.Next(taken, AuditAction.Approved), token);
            JournalCommit[] commits = [.. Enumerable.Range(0, 60).Select(i => (i % 3) switch
            {
                0 => Samples.New($"key-{i}", contents: Samples.Content(ContentKind.Input, "{}")),
                1 => Samples.New("taken"),
                _ => Samples.Next(taken, AuditAction.Declined),
            })];
            CommitOutcome[] outcomes = await Task.WhenAll(commits.Select(commit => Task.Run(() => store.CommitAsync(commit, token), token)));
            CommitOutcome[] expected = [CommitOutcome.Committed, CommitOutcome.Duplicate, CommitOutcome.Conflict];
            Ensure.Sequence(Enumerable.Range(0, 60).Select(i => expected[i % 3]), outcomes, "The outcomes");
            Ensure.Equal(21, (await store.ListAsync(new ItemQuery(), token)).Count, "Items");
            Ensure.Equal(stale, await store.FindAsync(taken.Id, token), "The item that was there before");
        }),
        Case.Of("A write in the midst of which its caller cancels is whole or absent", async (store, token) =>
        {
            for (int i = 0; i < 40; i++)
            {
                using var cancel = CancellationTokenSource.CreateLinkedTokenSource(token);
                JournalCommit commit = Samples.New(contents: Samples.Content(ContentKind.Input, "{}"));
                Task<CommitOutcome> writing = Task.Run(() => store.CommitAsync(commit, cancel.Token), token);
                await Task.Yield();
                await cancel.CancelAsync();
                bool written = await CompletedAsync(writing);
                ItemRecord? found = await store.FindAsync(commit.Item.Id, token);
                Ensure.Equal(written ? commit.Item : null, found, "The item");
                Ensure.Equal(written ? 1 : 0, (await store.ReadContentsAsync(commit.Item.Id, token)).Count, "Contents");
            }
        }),
    ];

    private static async Task<bool> CompletedAsync(Task<CommitOutcome> writing)
    {
        try
        {
            return await writing == CommitOutcome.Committed;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
