namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>What a fuzzer drives. Only types of the framework, because it is loaded a second time, instrumented.</summary>
internal sealed class FuzzTarget
{
    private readonly IReadOnlyList<Shape> _shapes = Catalogue.CreateAll();

    /// <summary>Judges a payload.</summary>
    /// <param name="shape">Place in the catalogue.</param>
    /// <param name="utf8">The payload.</param>
    /// <returns>What the parse allocated, and what is wrong; null if nothing is.</returns>
    public (long ParseBytes, string? Problem) Judge(int shape, byte[] utf8)
    {
        Verdict verdict = _shapes[shape].Judge(utf8);
        return (verdict.ParseBytes, verdict.Problem);
    }
}
