namespace SafeIntegration.Grounding;

/// <summary>Bounds on the work one output can cause. Quoted in the public documentation of <see cref="SourceText"/>, <see cref="GroundedAttribute"/> and <see cref="FieldGrounding"/>.</summary>
internal static class GroundingLimits
{
    public const int MaxSourceLength = 1_000_000;
    public const int MaxValueLength = 2_000;
    public const int MaxSpans = 100;

    /// <summary>Values grounded in one output, list elements counted singly.</summary>
    public const int MaxFields = 10_000;

    /// <summary>Objects within objects.</summary>
    public const int MaxDepth = 32;

    /// <summary>Lines above a value in which its label may stand.</summary>
    public const int LabelLinesAbove = 2;
}
