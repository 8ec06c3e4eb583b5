namespace SafeIntegration;

/// <summary>
/// What the journal's audit chains looked like at one time: a Merkle root (RFC 6962) over the head of every item's chain and over the
/// checkpoint before. Kept where the database's administrators cannot write, it shows later that an item was deleted or a chain rewritten.
/// </summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When it was made.</param>
/// <param name="Previous">Root of the checkpoint before; empty for the first.</param>
/// <param name="Items">How many chain heads it holds.</param>
/// <param name="Root">The Merkle root in lower-case hexadecimal. Whoever noted it can tell whether the file was replaced.</param>
public sealed record AuditCheckpoint(int Number, DateTimeOffset At, string Previous, long Items, string Root);
