namespace SafeIntegration.Crash.Checking;

/// <summary>One arrival at a receiver. For the transactional kind: a row that is committed.</summary>
/// <param name="Kind">The receiver.</param>
/// <param name="Integration">The integration that sent it.</param>
/// <param name="ItemKey">The item, as the effect was told.</param>
/// <param name="IdempotencyKey">The key it carried.</param>
internal sealed record LedgerEntry(EffectKind Kind, string Integration, string ItemKey, string IdempotencyKey)
{
    /// <summary>What it received, where the run looks at that.</summary>
    public string Value { get; init; } = "";

    /// <summary>How often an effect happened in the eyes of its receiver: the idempotent one counts keys, the others everything that arrives.</summary>
    public static int Count(EffectKind kind, IEnumerable<LedgerEntry> entries) => kind == EffectKind.Idempotent
        ? entries.Select(entry => entry.IdempotencyKey).Distinct(StringComparer.Ordinal).Count()
        : entries.Count();
}
