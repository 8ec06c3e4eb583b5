using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Checking;

/// <summary>What holds for each item by itself.</summary>
internal sealed class ItemRules(ItemRecord item, IReadOnlyList<AuditEntry> audit, IReadOnlyList<LedgerEntry> effects)
{
    private readonly EffectKind _kind = Checker.KindOf(item.Integration);

    public bool IsSettled { get; init; }

    public IEnumerable<string> BrokenBy()
    {
        int happened = LedgerEntry.Count(_kind, effects);
        if (happened > 1)
            yield return $"the effect happened {happened} times";
        if (item.State == ItemState.Applied && happened == 0)
            yield return "applied, and the effect is not there";
        if (item.State == ItemState.Failed && happened > 0)
            yield return "failed, and the effect is there";
        if (happened > 0 && !audit.Any(entry => entry.Action is AuditAction.Automatic or AuditAction.Approved or AuditAction.Corrected))
            yield return "the effect happened, and nobody decided that it may";
        if (IsSettled && item.State is ItemState.Received or ItemState.Due or ItemState.Started)
            yield return $"not settled: {item.State}";
        if (item.State == ItemState.InDoubt && !MayDoubt())
            yield return "in doubt, which this kind never is";
        if (_kind == EffectKind.Transactional && item.State == ItemState.Started)
            yield return "started, which a transaction never shows";
        if (item.State is ItemState.Failed or ItemState.InDoubt && !audit.Any(entry => entry is { Action: AuditAction.Failed or AuditAction.InDoubt, Detail.Length: > 0 }))
            yield return $"{item.State} without a reason";
    }

    /// <summary>What journal and ledger know of the item, for a person.</summary>
    public IReadOnlyList<string> Story() =>
    [
        $"{item.State}, {item.Attempts} attempt(s), version {item.Version}, fence {item.Fence}, {LedgerEntry.Count(_kind, effects)} effect(s)",
        .. audit.Select(entry => FormattableString.Invariant($"{entry.At:HH:mm:ss.fff} {entry.Actor} {entry.Action} {entry.Detail}")),
        .. effects.Select(effect => $"arrived under key {effect.IdempotencyKey}"),
    ];

    // An idempotent effect is sent until it is confirmed; only a receiver that refuses for good what may have arrived before, or a value that was damaged, leaves a doubt.
    private bool MayDoubt() => _kind switch
    {
        EffectKind.Transactional => false,
        EffectKind.Idempotent => audit.Any(entry => entry.Action == AuditAction.InDoubt
            && (entry.Detail.StartsWith("refused for good", StringComparison.Ordinal) || entry.Detail.StartsWith("the approved value", StringComparison.Ordinal))),
        _ => true,
    };
}
