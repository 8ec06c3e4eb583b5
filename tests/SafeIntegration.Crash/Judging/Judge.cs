using SafeIntegration.Crash.Checking;
using SafeIntegration.Crash.Ledger;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Judging;

/// <summary>Has what the journal claims compared with what the ledger saw, after everything has settled, and the file looked at.</summary>
internal sealed class Judge(Book book, IJournalStore journal, JournalFile file)
{
    public async Task<Judgement> JudgeAsync(CancellationToken cancellationToken)
    {
        LedgerEntry[] ledger = [.. Arrivals(), .. Rows()];
        List<Violation> violations = [.. await new Checker(journal, ledger, [.. Accepted()]).CheckAsync(cancellationToken)];
        violations.AddRange(book.Contradictions.Select(order => new Violation($"{order}: accepted as two items", [])));
        if (file.CheckIntegrity() is { Count: > 0 } problems)
            violations.Add(new("the file is damaged", problems));
        return new(violations, book.Accepted.Count, await CountAsync(cancellationToken), book.Arrivals.Values.Count(arrivals => arrivals.Count > 1));
    }

    private IEnumerable<LedgerEntry> Arrivals() =>
        from order in book.Arrivals
        from arrival in order.Value
        select new LedgerEntry(arrival.Kind, Order.IntegrationOf(arrival.Kind), order.Key, arrival.Key);

    private IEnumerable<LedgerEntry> Rows() =>
        from row in file.ReadEffects()
        from _ in Enumerable.Range(0, row.Value)
        select new LedgerEntry(EffectKind.Transactional, Order.IntegrationOf(EffectKind.Transactional), row.Key, "");

    private IEnumerable<Seen> Accepted() =>
        from order in book.Accepted
        select new Seen(SeenKind.Accepted, Order.IntegrationOf(order.Value.Kind), order.Key, order.Value.Item);

    private async Task<IReadOnlyDictionary<(EffectKind Kind, ItemState State), int>> CountAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<StateCount> counts = await journal.CountAsync(cancellationToken);
        return counts.Where(count => count.Count > 0).ToDictionary(count => (Checker.KindOf(count.Integration), count.State), count => (int)count.Count);
    }
}
