using SafeIntegration.Crash.Ledger;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Judging;

/// <summary>Compares what the journal claims with what the ledger saw, after everything has settled.</summary>
internal sealed class Judge(Book book, IJournalStore journal, JournalFile file)
{
    private const int PageSize = 500;

    private readonly List<Violation> _violations = [];

    public async Task<Judgement> JudgeAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, int> rows = file.ReadEffects();
        var items = new Dictionary<string, ItemRecord>(StringComparer.Ordinal);
        await foreach (ItemRecord item in AllAsync(cancellationToken))
        {
            items.Add(item.ItemKey!, item);
            int effects = EffectsOf(item, rows);
            IReadOnlyList<AuditEntry> audit = await journal.ReadAuditAsync(item.Id, cancellationToken);
            foreach (string broken in BrokenBy(item, audit, effects))
                _violations.Add(new($"{item.Integration} {item.ItemKey}: {broken}", History(item, audit, effects)));
        }

        JudgeTheRest(items, rows);
        return new(
            _violations, book.Accepted.Count,
            items.Values.GroupBy(item => (KindOf(item), item.State)).ToDictionary(group => group.Key, group => group.Count()),
            book.Arrivals.Values.Count(arrivals => arrivals.Count > 1));
    }

    /// <summary>How often the effect happened in the eyes of its receiver: the idempotent one counts keys, the others everything that arrives.</summary>
    private int EffectsOf(ItemRecord item, IReadOnlyDictionary<string, int> rows)
    {
        List<Arrival> arrivals = book.Arrivals.GetValueOrDefault(item.ItemKey!, []);
        return KindOf(item) switch
        {
            EffectKind.Transactional => rows.GetValueOrDefault(item.ItemKey!),
            EffectKind.Idempotent => arrivals.Select(arrival => arrival.Key).Distinct(StringComparer.Ordinal).Count(),
            _ => arrivals.Count,
        };
    }

    private static IEnumerable<string> BrokenBy(ItemRecord item, IReadOnlyList<AuditEntry> audit, int effects)
    {
        bool mayDoubt = KindOf(item) is EffectKind.Verifiable or EffectKind.Unconfirmed;
        if (effects > 1)
            yield return $"the effect happened {effects} times";
        if (item.State == ItemState.Applied && effects == 0)
            yield return "applied, and the effect is not there";
        if (item.State == ItemState.Failed && effects > 0)
            yield return "failed, and the effect is there";
        if (item.State is not (ItemState.Applied or ItemState.Failed or ItemState.InDoubt))
            yield return $"not settled: {item.State}";
        if (item.State == ItemState.InDoubt && !mayDoubt)
            yield return "in doubt, which this kind never is";
        if (item.State is ItemState.Failed or ItemState.InDoubt && audit is not [.., { Detail.Length: > 0 }])
            yield return $"{item.State} without a reason";
        if (!AuditChain.Verify(item, audit))
            yield return "the audit chain does not verify";
    }

    /// <summary>What no item of the journal tells.</summary>
    private void JudgeTheRest(Dictionary<string, ItemRecord> items, IReadOnlyDictionary<string, int> rows)
    {
        foreach ((string order, Acceptance accepted) in book.Accepted)
        {
            if (items.GetValueOrDefault(order)?.Id.Value != accepted.Item)
                _violations.Add(new($"{accepted.Kind} {order}: accepted as {accepted.Item}, and lost", []));
        }

        foreach (string order in book.Arrivals.Keys.Concat(rows.Keys).Where(order => !items.ContainsKey(order)))
            _violations.Add(new($"{order}: an effect without an item", []));
        foreach (string order in book.Contradictions)
            _violations.Add(new($"{order}: accepted as two items", []));
        if (file.CheckIntegrity() is { Count: > 0 } problems)
            _violations.Add(new("the file is damaged", problems));
    }

    private async IAsyncEnumerable<ItemRecord> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ItemId? after = null;
        IReadOnlyList<ItemRecord> page;
        do
        {
            page = await journal.ListAsync(new() { After = after, Max = PageSize }, cancellationToken);
            foreach (ItemRecord item in page)
                yield return item;
            after = page.Count > 0 ? page[^1].Id : after;
        }
        while (page.Count == PageSize);
    }

    private List<string> History(ItemRecord item, IReadOnlyList<AuditEntry> audit, int effects) =>
    [
        $"{item.State}, {item.Attempts} attempt(s), fence {item.Fence}, {effects} effect(s)",
        .. audit.Select(entry => FormattableString.Invariant($"{entry.At:HH:mm:ss.fff} {entry.Action} {entry.Detail}")),
        .. book.Arrivals.GetValueOrDefault(item.ItemKey!, []).Select(arrival => $"arrived from child {arrival.Life} under key {arrival.Key[..8]}"),
    ];

    private static EffectKind KindOf(ItemRecord item) => Enum.Parse<EffectKind>(item.Integration, ignoreCase: true);
}
