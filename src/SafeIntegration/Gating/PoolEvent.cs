namespace SafeIntegration.Gating;

/// <summary>One entry of the record from which a <see cref="PoolGate"/> is computed.</summary>
internal abstract record PoolEvent(DateTimeOffset At);

/// <summary>
/// An eligible item was submitted: one that would be automatic for all the gate need care, having passed contract, grounding,
/// expectations and value rules.
/// </summary>
/// <param name="Item">Key of the item, unique in the pool.</param>
/// <param name="Score">What orders items; the higher, the better. Known before any label.</param>
/// <param name="Sampling">How the item was treated, from <see cref="PoolGate.SamplingFor"/>, or full review.</param>
/// <param name="IsSelected">Whether a person reviews it, from <see cref="AuditSampler.Selects"/>.</param>
/// <param name="At">When it was submitted.</param>
internal sealed record ItemScored(string Item, double Score, Sampling Sampling, bool IsSelected, DateTimeOffset At) : PoolEvent(At);

/// <summary>
/// A review told whether a critical field of the item was wrong. An item not reviewed by its deadline is recorded as wrong.
/// An error found later is recorded as a second label; a second label never clears an error.
/// </summary>
internal sealed record ItemLabelled(string Item, bool IsWrong, DateTimeOffset At) : PoolEvent(At);
