using SafeIntegration.Crash.Checking;
using SafeIntegration.Crash.Ledger;
using SafeIntegration.Crash.Stores;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Judging;

/// <summary>Has what the journal claims compared with what the ledger saw, after everything has settled, and the database looked at.</summary>
internal sealed class Judge(Book book, IJournalStore journal, JournalPlace place)
{
    public async Task<Judgement> JudgeAsync(CancellationToken cancellationToken)
    {
        if (!await place.HasTablesAsync(cancellationToken))
            return new([new("nobody has migrated the journal", [])], book.Accepted.Count, [], 0, 0);
        IReadOnlyDictionary<string, int> rows = await place.ReadEffectsAsync(cancellationToken);
        LedgerEntry[] ledger = [.. Arrivals(), .. Rows(rows)];
        IReadOnlyList<Violation> found = await new Checker(journal, ledger, [.. Accepted()]).CheckAsync(cancellationToken);
        List<Violation> violations = [.. found.Select(violation => violation with { History = [.. violation.History, .. StoryOf(violation)] })];
        violations.AddRange(book.Contradictions.Select(order => new Violation($"{order}: accepted as two items", book.StoryOf(order))));
        if (await place.CheckIntegrityAsync(cancellationToken) is { Count: > 0 } problems)
            violations.Add(new("the database is damaged", problems));
        return new(violations, book.Accepted.Count, await CountAsync(cancellationToken), book.Arrivals.Values.Count(arrivals => arrivals.Count > 1), book.LateRequests);
    }

    // "verifiable 2-000015: the effect happened 2 times" is about order 2-000015.
    private IReadOnlyList<string> StoryOf(Violation violation) => violation.What.Split(':')[0].Split(' ') is [_, var order, ..] ? book.StoryOf(order) : [];

    private IEnumerable<LedgerEntry> Arrivals() =>
        from order in book.Arrivals
        from arrival in order.Value
        select new LedgerEntry(arrival.Kind, Order.IntegrationOf(arrival.Kind), order.Key, arrival.Key);

    private static IEnumerable<LedgerEntry> Rows(IReadOnlyDictionary<string, int> rows) =>
        from row in rows
        from _ in Enumerable.Range(0, row.Value)
        select new LedgerEntry(EffectKind.Transactional, Order.IntegrationOf(EffectKind.Transactional), row.Key, "");

    private IEnumerable<Seen> Accepted() =>
        from order in book.Accepted
        select new Seen(SeenKind.Accepted, Order.IntegrationOf(order.Value.Kind), order.Key, order.Value.Item);

    private async Task<IReadOnlyList<ItemCount>> CountAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<StateCount> counts = await journal.CountAsync(cancellationToken);
        return [.. counts.Where(count => count.Count > 0).Select(count => new ItemCount(Checker.KindOf(count.Integration), count.State, (int)count.Count))];
    }
}
