using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.PowerLoss;

/// <summary>An audit entry whose commit was acknowledged. From then on it must be there, whenever the power goes.</summary>
/// <param name="Step">How many steps the disk had done when the caller heard of it.</param>
/// <param name="Item">The item.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Effect">Whether the row of the item's effect was promised with it.</param>
internal sealed record Promise(int Step, ItemRecord Item, AuditEntry Entry, bool Effect);
