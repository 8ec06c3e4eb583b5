namespace SafeIntegration.Crash.Judging;

/// <summary>A promise that was broken.</summary>
/// <param name="What">Which.</param>
/// <param name="History">What the journal and the ledger know about it.</param>
internal sealed record Violation(string What, IReadOnlyList<string> History);

/// <summary>What the judge found in a round.</summary>
/// <param name="Violations">Broken promises.</param>
/// <param name="Accepted">Submissions that returned to a child.</param>
/// <param name="Items">Items in the journal, by kind and state.</param>
/// <param name="Resent">Items whose request arrived more than once, which only an idempotent receiver may see.</param>
internal sealed record Judgement(
    IReadOnlyList<Violation> Violations, int Accepted, IReadOnlyDictionary<(EffectKind Kind, ItemState State), int> Items, int Resent);
