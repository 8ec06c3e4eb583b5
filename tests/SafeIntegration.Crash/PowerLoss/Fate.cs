namespace SafeIntegration.Crash.PowerLoss;

/// <summary>What became of an unsynced step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Sectors">The sectors of a write that reached the disk; all where null.</param>
internal sealed record Fate(DiskStep Step, int[]? Sectors)
{
    public bool IsKept => Sectors is null;

    public override string ToString() => IsKept ? $"kept: {Step}" : Sectors!.Length == 0 ? $"lost: {Step}" : $"torn ({Sectors.Length} sectors kept): {Step}";
}
