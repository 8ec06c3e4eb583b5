namespace SafeIntegration;

/// <summary>What a model answered, and what is known about how sure it is.</summary>
/// <typeparam name="TOutput">The output.</typeparam>
/// <param name="Output">The answer.</param>
/// <param name="ModelId">Which model answered, with its version. A change voids the certificate.</param>
public sealed record ModelAnswer<TOutput>(TOutput Output, string ModelId)
{
    /// <summary>
    /// Evidence of how sure the model is, by name, each between 0 (unsure) and 1. Evidence, not truth: it only orders items; what the order is worth is
    /// certified from reviews. See <see cref="ConfidenceSignal"/> for the names the library knows.
    /// </summary>
    public IReadOnlyDictionary<string, double> Signals { get; init; } = new Dictionary<string, double>();
}

/// <summary>Names of confidence signals.</summary>
public static class ConfidenceSignal
{
    /// <summary>The probability of the answer by a trained model, or by token probabilities.</summary>
    public const string Probability = "probability";

    /// <summary>The distance of the best answer to the second best.</summary>
    public const string Margin = "margin";

    /// <summary>The share of repeated answers that agree.</summary>
    public const string Agreement = "agreement";

    /// <summary>The share of members found in the source. Added by the library.</summary>
    public const string Grounded = "grounded";

    /// <summary>The number a model states about itself. Recorded, and never used: it saturates.</summary>
    public const string SelfReported = "self-reported";
}
