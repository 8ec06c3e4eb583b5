using SafeIntegration.Crash.Judging;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Checking;

/// <summary>What holds for the journal as a whole, and against what others were told.</summary>
internal sealed class JournalRules(IReadOnlyDictionary<string, (ItemRecord Item, IReadOnlyList<AuditEntry> Audit)> items, IReadOnlyCollection<Seen> history)
{
    private static readonly (string Action, string Alert)[] Alarms = [(AuditAction.InDoubt, AlertKind.InDoubt), (AuditAction.Failed, AlertKind.EffectFailed)];

    public IReadOnlyCollection<AlertRecord>? Alerts { get; init; }

    public IEnumerable<Violation> BrokenBy() => [.. Twins(), .. LostItems(), .. LostDecisions(), .. Fences(), .. MissingAlarms()];

    private IEnumerable<Violation> Twins() =>
        from known in items.Values
        where known.Item.ItemKey is not null
        group known.Item by (known.Item.Integration, known.Item.ItemKey) into same
        where same.Count() > 1
        select new Violation($"{same.Key.Integration} {same.Key.ItemKey}: {same.Count()} items have this key", []);

    private IEnumerable<Violation> LostItems() =>
        from seen in history
        where seen.Kind == SeenKind.Accepted && !items.ContainsKey(seen.Item)
        select new Violation($"{seen.Integration} {seen.ItemKey}: accepted, and lost", [$"accepted as {seen.Item}"]);

    private IEnumerable<Violation> LostDecisions() =>
        from seen in history
        where seen.Kind == SeenKind.Decided
        group seen by (seen.Item, seen.What, seen.By) into told
        let entries = items.TryGetValue(told.Key.Item, out (ItemRecord Item, IReadOnlyList<AuditEntry> Audit) known)
            ? known.Audit.Count(entry => entry.Action == told.Key.What && entry.Actor == told.Key.By)
            : 0
        where entries < told.Count()
        let first = told.First()
        select new Violation($"{first.Integration} {first.ItemKey}: '{told.Key.What}' by {told.Key.By} was acknowledged {told.Count()} time(s), and the audit has {entries}", []);

    private IEnumerable<Violation> Fences()
    {
        foreach (IGrouping<string, Seen> claims in history.Where(seen => seen.Kind == SeenKind.Claimed).GroupBy(seen => seen.Item))
        {
            Seen first = claims.First();
            string name = $"{first.Integration} {first.ItemKey}";
            foreach (IGrouping<long, Seen> same in claims.GroupBy(claim => claim.Fence).Where(same => same.Count() > 1))
                yield return new($"{name}: fence {same.Key} was given {same.Count()} times", [.. same.Select(claim => claim.By)]);
            // Workers note their claims at the same time; the order is certain only for each of them.
            foreach (IGrouping<string, Seen> worker in claims.GroupBy(claim => claim.By).Where(worker => !IsIncreasing(worker.Select(claim => claim.Fence))))
                yield return new($"{name}: the fences of {worker.Key} do not increase", [string.Join(", ", worker.Select(claim => claim.Fence))]);
            if (items.TryGetValue(claims.Key, out (ItemRecord Item, IReadOnlyList<AuditEntry>) known) && known.Item.Fence < claims.Max(claim => claim.Fence))
                yield return new($"{name}: fence {claims.Max(claim => claim.Fence)} was given, and the journal has {known.Item.Fence}", []);
        }
    }

    private IEnumerable<Violation> MissingAlarms() => Alerts is null ? [] :
        from alarm in Alarms
        from known in items.Values
        group known by (alarm, known.Item.Integration) into integration
        let happened = integration.Sum(known => known.Audit.Count(entry => entry.Action == integration.Key.alarm.Action))
        let told = Alerts.Where(alert => alert.Integration == integration.Key.Integration && alert.Kind == integration.Key.alarm.Alert).Sum(alert => alert.Count)
        where told < happened
        select new Violation($"{integration.Key.Integration}: '{integration.Key.alarm.Action}' {happened} time(s), and {told} alarm(s)", [.. Alerts.Select(alert => $"{alert.Key} {alert.Count}")]);

    private static bool IsIncreasing(IEnumerable<long> fences) => fences.Zip(fences.Skip(1)).All(pair => pair.First < pair.Second);
}
