using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace SafeIntegration.Gating;

/// <summary>
/// Exact binomial tests and bounds for a sample whose size was declared beforehand and that is looked at once
/// (Clopper &amp; Pearson 1934). For repeated looks use <see cref="BettingEProcess"/>.
/// </summary>
internal static class BinomialBounds
{
    /// <summary>P(Bin(reviewed, maxErrorRate) ≤ wrong): the p-value of "the error rate exceeds the maximum".</summary>
    public static double PValue(int wrong, int reviewed, double maxErrorRate)
    {
        Validate(wrong, reviewed, maxErrorRate);
        return wrong == reviewed ? 1 : SpecialFunctions.BetaRegularized(reviewed - wrong, wrong + 1, 1 - maxErrorRate);
    }

    /// <summary>One-sided Clopper–Pearson upper bound of the error rate, too small with probability at most <paramref name="level"/>.</summary>
    public static double UpperBound(int wrong, int reviewed, double level)
    {
        Validate(wrong, reviewed, level);
        return wrong == reviewed ? 1 : Beta.InvCDF(wrong + 1, reviewed - wrong, 1 - level);
    }

    /// <summary>Smallest sample in which <paramref name="wrong"/> errors still show an error rate below the maximum.</summary>
    public static int LabelsNeeded(int wrong, double maxErrorRate, double level)
    {
        Validate(wrong, wrong, maxErrorRate);
        Validate(wrong, wrong, level);
        return Search.FirstAbove(wrong, reviewed => PValue(wrong, reviewed, maxErrorRate) <= level);
    }

    private static void Validate(int wrong, int reviewed, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wrong);
        ArgumentOutOfRangeException.ThrowIfLessThan(reviewed, wrong);
        if (!(probability > 0 && probability < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability strictly between 0 and 1 is needed.");
    }
}
