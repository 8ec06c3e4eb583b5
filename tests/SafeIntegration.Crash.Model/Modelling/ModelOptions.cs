namespace SafeIntegration.Crash.Model;

/// <summary>How many sequences are played, and which.</summary>
/// <param name="Seed">The same seed draws the same sequences.</param>
/// <param name="Count">How many.</param>
internal sealed record ModelOptions(ulong Seed, int Count)
{
    /// <summary>How many at a time.</summary>
    public int Width { get; init; } = 4;

    /// <summary>The number of the first one.</summary>
    public int First { get; init; }

    /// <summary>After this many failures nothing new is played.</summary>
    public int MaxFailures { get; init; } = 3;
}
