namespace SafeIntegration.Calling;

/// <summary>The default score: the weakest signal, as an answer is no surer than its least sure part. Without any signal the score is 0.</summary>
internal sealed class WeakestSignalScorer : IConfidenceScorer
{
    public string Id => "weakest-signal.v1";

    public double Score(IReadOnlyDictionary<string, double> signals)
    {
        double weakest = double.PositiveInfinity;
        foreach ((string name, double value) in signals)
        {
            if (name != ConfidenceSignal.SelfReported)
                weakest = Math.Min(weakest, double.IsNaN(value) ? 0 : value);
        }

        return double.IsPositiveInfinity(weakest) ? 0 : Math.Clamp(weakest, 0, 1);
    }
}
