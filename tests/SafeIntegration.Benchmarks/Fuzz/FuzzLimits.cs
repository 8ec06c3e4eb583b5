namespace SafeIntegration.Benchmarks.Fuzz;

/// <summary>What a payload may cost.</summary>
internal static class FuzzLimits
{
    /// <summary>Larger mutants are not run, so that there are more of them.</summary>
    public const int MaxBytes = 16 * 1024;

    /// <summary>
    /// What the parse of a payload may allocate whatever its size: up to a hundred violations with their sentences, the names of missing and unknown members compared pair by pair
    /// (at most about 3,200 pairs), and arrays rented for the first time.
    /// </summary>
    public const long FixedAllocation = 512 * 1024;

    /// <summary>What the parse may allocate beyond that for each byte of the payload.</summary>
    public const long AllocationPerByte = 64;

    /// <summary>CPU time of parse, scan, write and comparison together, just-in-time compilation included.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    /// <summary>If a single payload takes that long, the program ends: it would not end by itself.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);
}
