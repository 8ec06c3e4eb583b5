using System.Runtime.CompilerServices;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Checking;

/// <summary>
/// Compares what a journal says with what was seen outside of it. Knows the promises, and nothing of how they are kept: it shares no code with the library but the
/// records that it reads. Integrations are named after their kind of effect, such as <c>idempotent</c> or <c>idempotent-7</c>.
/// </summary>
/// <param name="journal">Any store.</param>
/// <param name="ledger">What arrived at the receivers.</param>
/// <param name="history">What callers, reviewers and workers were told.</param>
internal sealed class Checker(IJournalStore journal, IReadOnlyCollection<LedgerEntry> ledger, IReadOnlyCollection<Seen> history)
{
    private const int PageSize = 500;

    /// <summary>Only these integrations; all where null. A journal may be shared with other runs.</summary>
    public IReadOnlyList<string>? Integrations { get; init; }

    /// <summary>Whether everything has had its time, so that nothing may be on its way any more.</summary>
    public bool IsSettled { get; init; } = true;

    /// <summary>The alerts that were raised, delivered or not. Where null, alarms are not checked.</summary>
    public IReadOnlyCollection<AlertRecord>? Alerts { get; init; }

    public static EffectKind KindOf(string integration) => Enum.Parse<EffectKind>(integration.Split('-')[0], ignoreCase: true);

    public async Task<IReadOnlyList<Violation>> CheckAsync(CancellationToken cancellationToken)
    {
        var violations = new List<Violation>();
        var items = new Dictionary<string, (ItemRecord Item, IReadOnlyList<AuditEntry> Audit)>(StringComparer.Ordinal);
        ILookup<(string Integration, string ItemKey), LedgerEntry> effects = ledger.ToLookup(entry => (entry.Integration, entry.ItemKey));
        await foreach (ItemRecord item in AllAsync(cancellationToken))
        {
            IReadOnlyList<AuditEntry> audit = await journal.ReadAuditAsync(item.Id, cancellationToken);
            IReadOnlyList<ItemContent> contents = await journal.ReadContentsAsync(item.Id, cancellationToken);
            items.Add(item.Id.Value, (item, audit));
            var rules = new ItemRules(item, audit, [.. effects[(item.Integration, item.ItemKey ?? "")]]) { IsSettled = IsSettled };
            foreach (string broken in rules.BrokenBy().Concat(StatePath.BrokenBy(item, audit)).Concat(Chain.BrokenBy(item, audit, contents)))
                violations.Add(new($"{item.Integration} {item.ItemKey}: {broken}", rules.Story()));
        }

        violations.AddRange(new JournalRules(items, history) { Alerts = Alerts }.BrokenBy());
        HashSet<(string, string)> known = [.. items.Values.Select(known => (known.Item.Integration, known.Item.ItemKey ?? ""))];
        violations.AddRange(effects.Where(effect => !known.Contains(effect.Key)).Select(effect => new Violation($"{effect.Key.Integration} {effect.Key.ItemKey}: an effect without an item", [])));
        return violations;
    }

    private async IAsyncEnumerable<ItemRecord> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ItemId? after = null;
        IReadOnlyList<ItemRecord> page;
        do
        {
            page = await journal.ListAsync(new() { Integrations = Integrations, After = after, Max = PageSize }, cancellationToken);
            foreach (ItemRecord item in page)
                yield return item;
            after = page.Count > 0 ? page[^1].Id : after;
        }
        while (page.Count == PageSize);
    }
}
