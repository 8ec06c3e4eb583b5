namespace SafeIntegration;

/// <summary>What an effect needs to know besides the approved value.</summary>
/// <param name="Item">The item.</param>
/// <param name="ItemKey">The occurrence the item stands for.</param>
/// <param name="IdempotencyKey">
/// The same for every attempt, process, correction and release of this item: give it to the receiver, who refuses what it has seen.
/// 64 hexadecimal digits.
/// </param>
/// <param name="Attempt">Counts the attempts from 1.</param>
public sealed record EffectContext(ItemId Item, string ItemKey, string IdempotencyKey, int Attempt);
