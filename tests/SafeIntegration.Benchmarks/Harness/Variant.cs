namespace SafeIntegration.Benchmarks.Harness;

/// <summary>One way to do the work that is compared.</summary>
/// <param name="Name">Shown in the table.</param>
/// <param name="Run">Does it once; what it returns keeps the work from being optimised away.</param>
internal sealed record Variant(string Name, Func<object?> Run);

/// <summary>What one variant costs.</summary>
/// <param name="Name">The variant.</param>
/// <param name="Nanoseconds">CPU time of one operation, the median over the rounds.</param>
/// <param name="Ratio">The median over the rounds of the variant's time by the baseline's in the same round.</param>
/// <param name="LowRatio">A quarter of the rounds had a smaller one.</param>
/// <param name="HighRatio">A quarter of the rounds had a larger one.</param>
/// <param name="Bytes">Allocated by one operation.</param>
internal sealed record Measurement(string Name, double Nanoseconds, double Ratio, double LowRatio, double HighRatio, long Bytes);
