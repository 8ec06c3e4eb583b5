namespace BackOffice.Learning;

/// <summary>What a <see cref="TextClassifier"/> says about one text.</summary>
/// <param name="Label">The most probable label.</param>
/// <param name="Probability">The probability of <paramref name="Label"/>, 0 to 1, as the model sees it; not calibrated.</param>
/// <param name="Probabilities">The probability of every label the model knows; they add up to 1.</param>
public sealed record TextPrediction(string Label, double Probability, IReadOnlyDictionary<string, double> Probabilities);
