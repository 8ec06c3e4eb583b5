using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>Makes the receipt of an item from what the journal has of it.</summary>
internal static class Decisions
{
    public static async Task<Decision<TOutput>> OfAsync<TOutput>(ItemRecord item, IJournalStore store, CancellationToken cancellationToken)
    {
        if (item.State == ItemState.Received)
            return new Pending<TOutput>(item.Id);
        IReadOnlyList<ItemContent> contents = await store.ReadContentsAsync(item.Id, cancellationToken).ConfigureAwait(false);
        ItemChecks checks = ItemChecks.From(contents);
        if (item.State == ItemState.Rejected)
            return new Rejected<TOutput>(item.Id, checks.Violations);

        ItemContent? approved = contents.FirstOrDefault(content => content.Kind == ContentKind.Approved);
        if (contents.Count == 0 && item.State is (ItemState.Applied or ItemState.Declined))
            return new NeedsReview<TOutput>(item.Id, [new(ReviewCode.ContentsDeleted, $"It ended long ago ({item.State}), and retention has deleted its contents. Nothing further happens.")]);
        return item.Lane == Lane.Automatic && approved is { IsIntact: true } && Contract.Of<TOutput>().Parse(approved.Bytes).TryGetValue(out TOutput? output)
            ? new Automatic<TOutput>(item.Id, output)
            : new NeedsReview<TOutput>(item.Id, checks.Reasons);
    }

    public static string NameOf<TOutput>(Decision<TOutput> decision) =>
        decision.Match(automatic: _ => "automatic", needsReview: _ => "review", rejected: _ => "rejected", pending: _ => "pending");
}
