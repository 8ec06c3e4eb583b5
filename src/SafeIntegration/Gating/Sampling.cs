namespace SafeIntegration.Gating;

/// <summary>How an item is treated: its lane and the probability with which a person reviews it.</summary>
/// <param name="Rate">q: probability of review, known before the label.</param>
/// <param name="LowestRate">Lowest such probability an item of any score had at that moment; it never depends on this item's score.</param>
/// <param name="IsAutomatic">Whether the item is in the automatic lane; a review is then an audit.</param>
internal readonly record struct Sampling(double Rate, double LowestRate, bool IsAutomatic)
{
    /// <summary>Everything is reviewed: before a certificate, and whenever the integration's stage wants it.</summary>
    public static Sampling FullReview { get; } = new(1, 1, IsAutomatic: false);

    /// <summary>Whether the rates are probabilities above 0, the lowest not above the item's own.</summary>
    public bool IsValid => LowestRate > 0 && LowestRate <= Rate && Rate <= 1;
}
