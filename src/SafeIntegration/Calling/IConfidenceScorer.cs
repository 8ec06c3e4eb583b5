namespace SafeIntegration;

/// <summary>Turns the signals of an answer into one score that orders items from doubtful to sure. Must be thread-safe and deterministic.</summary>
public interface IConfidenceScorer
{
    /// <summary>Identifies the scorer and its version: a change voids the certificate.</summary>
    string Id { get; }

    /// <summary>The score, between 0 and 1.</summary>
    double Score(IReadOnlyDictionary<string, double> signals);
}
