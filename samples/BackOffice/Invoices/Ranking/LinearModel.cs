namespace BackOffice.Invoices.Ranking;

/// <summary>A trained logistic regression over hashed features. Immutable.</summary>
internal sealed record LinearModel(IReadOnlyList<float> Weights, float Bias)
{
    /// <summary>Log-odds that the candidate is the right one.</summary>
    public double Score(FeatureBag bag) => Score(bag.Places);

    public double Score(IEnumerable<int> places)
    {
        double score = Bias;
        foreach (int place in places) score += Weights[place];
        return score;
    }
}
