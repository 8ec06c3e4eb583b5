namespace SafeIntegration.Crash.Model;

/// <summary>How many sequences are played, and which.</summary>
/// <param name="Seed">The same seed draws the same sequences.</param>
/// <param name="Count">How many.</param>
/// <param name="Width">How many at a time.</param>
/// <param name="First">The number of the first one.</param>
internal sealed record ModelOptions(ulong Seed, int Count, int Width = 4, int First = 0);
