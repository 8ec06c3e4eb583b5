using SafeIntegration.Journaling;

namespace SafeIntegration;

/// <summary>
/// Compares the journal with its checkpoints. Chains may have grown since; everything else is a finding. Changes of an item newer than the
/// newest checkpoint are found only if they break its chain. Reads the whole journal.
/// </summary>
/// <param name="store">The journal.</param>
/// <param name="directory">Where the checkpoints are.</param>
public sealed class AuditVerifier(IJournalStore store, string directory)
{
    private const int PageSize = 1_000;

    /// <summary>Verifies everything. Safe while the journal is in use.</summary>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory cannot be read.</exception>
    public async Task<AuditReport> VerifyAsync(CancellationToken cancellationToken)
    {
        List<AuditFinding> findings = [];
        AuditCheckpointHeads seen = await AuditCheckpointHeads.ReadAsync(directory, findings, cancellationToken).ConfigureAwait(false);
        long items = 0;
        ItemId? after = null;
        while (await store.ReadChainHeadsAsync(after, PageSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (ChainHead head in page)
                await VerifyItemAsync(head, seen.Take(head.Item), findings, cancellationToken).ConfigureAwait(false);
            items += page.Count;
            after = page[^1].Item;
        }

        foreach ((ItemId item, int checkpoint) in seen.Untaken)
            findings.Add(new AuditFinding(AuditFindingKind.ItemDeleted, item, checkpoint, "The item is not in the journal."));
        return new AuditReport(seen.Checkpoints, seen.NewestRoot, items, findings);
    }

    private async Task VerifyItemAsync(
        ChainHead head, IReadOnlyList<(int Checkpoint, ChainHead Head)> seen, List<AuditFinding> findings, CancellationToken cancellationToken)
    {
        IReadOnlyList<AuditEntry> entries = await store.ReadAuditAsync(head.Item, cancellationToken).ConfigureAwait(false);
        if (!await IsWholeAsync(head, entries, cancellationToken).ConfigureAwait(false))
        {
            Add(AuditFindingKind.ChainBroken, null, "The audit entries do not form a chain that ends at the item's head.");
            return;
        }

        foreach ((int checkpoint, ChainHead old) in seen)
        {
            if (entries.Count < old.Length)
                Add(AuditFindingKind.ChainShortened, checkpoint, $"The chain had {old.Length} entries and has {entries.Count}.");
            else if (HashAt(entries, old.Length) != old.Hash)
                Add(AuditFindingKind.ChainRewritten, checkpoint, $"Entry {old.Length} of the chain is not the one that was there.");
        }

        IReadOnlyList<ItemContent> contents = await store.ReadContentsAsync(head.Item, cancellationToken).ConfigureAwait(false);
        string[] missing = [.. await MissingAsync(head.Item, contents, entries, cancellationToken).ConfigureAwait(false)];
        if (missing.Length > 0)
            Add(AuditFindingKind.ContentDeleted, null, $"The audit chain names contents that are not there: {string.Join(", ", missing)}.");
        foreach (ItemContent content in contents)
        {
            string? problem = await ProblemAsync(head.Item, content, entries, cancellationToken).ConfigureAwait(false);
            if (problem is not null)
                Add(AuditFindingKind.ContentChanged, null, problem);
        }

        void Add(AuditFindingKind kind, int? checkpoint, string detail) => findings.Add(new AuditFinding(kind, head.Item, checkpoint, detail));
    }

    // The chain may have grown since its head was read, but it must go through it, and the item must know of the growth.
    private async Task<bool> IsWholeAsync(ChainHead head, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        if (!AuditChain.IsUnbroken(head.Item, entries) || HashAt(entries, head.Length) != head.Hash)
            return false;
        return entries.Count == head.Length
            || (await store.FindAsync(head.Item, cancellationToken).ConfigureAwait(false))?.AuditLength >= entries.Count;
    }

    private async Task<string?> ProblemAsync(
        ItemId item, ItemContent content, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        if (!content.IsIntact)
            return $"The bytes of '{content.Kind}' are not those that were hashed.";
        // A content that was written a moment ago is named by an entry that was, too.
        bool bound = AuditChain.BoundHash(entries, content.Kind) == content.Hash
            || AuditChain.BoundHash(await store.ReadAuditAsync(item, cancellationToken).ConfigureAwait(false), content.Kind) == content.Hash;
        return bound ? null : $"The audit chain does not name the hash of '{content.Kind}'.";
    }

    private async Task<IEnumerable<string>> MissingAsync(
        ItemId item, IReadOnlyList<ItemContent> contents, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        string[] missing = [.. AuditChain.HeldKinds(entries).Except(contents.Select(content => content.Kind), StringComparer.Ordinal)];
        // Retention may have come in between the two readings.
        return missing.Length == 0 ? missing : missing.Intersect(AuditChain.HeldKinds(await store.ReadAuditAsync(item, cancellationToken).ConfigureAwait(false)), StringComparer.Ordinal);
    }

    private static string? HashAt(IReadOnlyList<AuditEntry> entries, long length) =>
        length >= 1 && length <= entries.Count ? entries[(int)length - 1].Hash : null;
}
