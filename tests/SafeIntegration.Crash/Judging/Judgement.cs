namespace SafeIntegration.Crash.Judging;

/// <summary>A promise that was broken.</summary>
/// <param name="What">Which.</param>
/// <param name="History">What the journal and the ledger know about it.</param>
internal sealed record Violation(string What, IReadOnlyList<string> History);

/// <summary>How many items of a kind ended in a state.</summary>
internal sealed record ItemCount(EffectKind Kind, ItemState State, int Count);

/// <summary>What the judge found in a round.</summary>
/// <param name="Violations">Broken promises.</param>
/// <param name="Accepted">Submissions that returned to a child.</param>
/// <param name="Items">Items in the journal, by kind and state.</param>
/// <param name="Resent">Items whose request arrived more than once, which only an idempotent receiver may see.</param>
/// <param name="Late">Requests that a receiver refused, because it had said before that it does not have them.</param>
internal sealed record Judgement(IReadOnlyList<Violation> Violations, int Accepted, IReadOnlyList<ItemCount> Items, int Resent, int Late)
{
    public int CountOf(EffectKind kind, ItemState state) => Items.Where(item => item.Kind == kind && item.State == state).Sum(item => item.Count);
}
