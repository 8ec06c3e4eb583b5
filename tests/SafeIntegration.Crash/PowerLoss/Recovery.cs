using SafeIntegration.Crash.Checking;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Stores;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.PowerLoss;

/// <summary>Opens what a disk was left with as an application does after the power is back, and compares it with what was promised.</summary>
internal static class Recovery
{
    public static async Task<IReadOnlyList<Violation>> CheckAsync(string folder, IEnumerable<Promise> promises, CancellationToken cancellationToken)
    {
        var place = new SqlitePlace(Path.Combine(folder, Workload.FileName));
        var violations = new List<Violation>();
        try
        {
            await using (var journal = (SqliteJournalStore)place.Open())
            {
                await journal.InitializeAsync(cancellationToken);
                IReadOnlyDictionary<string, int> rows = await place.ReadEffectsAsync(cancellationToken);
                violations.AddRange(await new Checker(journal, Ledger(rows), []) { IsSettled = false }.CheckAsync(cancellationToken));
                foreach (Promise promise in promises)
                {
                    if (await BrokenByAsync(promise, journal, rows, cancellationToken) is { } broken)
                        violations.Add(new($"{promise.Item.ItemKey}: {broken}", []));
                }

                await journal.CheckAsync(cancellationToken);
            }

            violations.AddRange(place.CheckIntegrity().Select(problem => new Violation(problem, [])));
        }
        catch (Exception problem) when (problem is JournalUnavailableException or InvalidOperationException or Microsoft.Data.Sqlite.SqliteException)
        {
            violations.Add(new($"the journal cannot be used: {problem.Message}", []));
        }

        return violations;
    }

    private static LedgerEntry[] Ledger(IReadOnlyDictionary<string, int> rows) =>
    [
        .. from row in rows
           from _ in Enumerable.Range(0, row.Value)
           select new LedgerEntry(EffectKind.Transactional, Order.IntegrationOf(EffectKind.Transactional), row.Key, ""),
    ];

    private static async Task<string?> BrokenByAsync(Promise promise, SqliteJournalStore journal, IReadOnlyDictionary<string, int> rows, CancellationToken cancellationToken)
    {
        IReadOnlyList<AuditEntry> audit = await journal.ReadAuditAsync(promise.Item.Id, cancellationToken);
        AuditEntry? kept = audit.FirstOrDefault(entry => entry.Sequence == promise.Entry.Sequence);
        return kept?.Hash != promise.Entry.Hash ? $"'{promise.Entry.Action}' was acknowledged, and is lost"
            : promise.Effect && rows.GetValueOrDefault(promise.Item.ItemKey!) != 1 ? "its effect was acknowledged, and is lost"
            : null;
    }
}
