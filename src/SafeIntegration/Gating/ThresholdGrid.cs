namespace SafeIntegration.Gating;

/// <summary>A threshold that may be certified.</summary>
/// <param name="Value">Items with this score or a higher one pass.</param>
/// <param name="Coverage">Share of the grid's own scores that pass.</param>
/// <param name="Weight">Share of the pool's level that starts here; 0 where evidence must come from a stricter threshold.</param>
internal readonly record struct GridThreshold(double Value, double Coverage, double Weight);

/// <summary>
/// The thresholds to be tested, from the strictest to the loosest, at equal steps of coverage. Made from scores alone, before
/// any label is counted, as Learn-then-Test asks (Angelopoulos et al. 2021).
/// </summary>
internal sealed class ThresholdGrid
{
    private ThresholdGrid(IReadOnlyList<GridThreshold> thresholds) => Thresholds = thresholds;

    public IReadOnlyList<GridThreshold> Thresholds { get; }

    /// <summary>Makes the grid from finite scores. Steps of coverage that fall on one tied score become one threshold, which keeps all their weight.</summary>
    /// <exception cref="ArgumentException">There is no score, or one is not finite.</exception>
    public static ThresholdGrid FromScores(IReadOnlyCollection<double> scores)
    {
        if (scores.Count == 0 || !scores.All(double.IsFinite))
            throw new ArgumentException("A grid needs scores, and all of them finite.", nameof(scores));

        const int size = GateDefaults.GridSize;
        double[] descending = [.. scores.OrderDescending()];
        List<GridThreshold> thresholds = [];
        double weight = 0;
        for (int step = 1; step <= size; step++)
        {
            if (GateDefaults.StartCoveragePercents.Contains(step * 100 / size))
                weight += 1.0 / GateDefaults.StartCoveragePercents.Length;

            int passing = ((step * descending.Length) + size - 1) / size;
            double value = descending[passing - 1];
            bool nextIsTheSame = step < size && descending[(((step + 1) * descending.Length) + size - 1) / size - 1] == value;
            if (nextIsTheSame)
                continue;

            int tied = descending.Skip(passing).TakeWhile(score => score == value).Count();
            thresholds.Add(new(value, (double)(passing + tied) / descending.Length, weight));
            weight = 0;
        }

        return new(thresholds);
    }

    /// <summary>Index of the strictest threshold the score passes, or the number of thresholds if it passes none.</summary>
    public int StrictestPassed(double score)
    {
        int low = 0, high = Thresholds.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (score >= Thresholds[middle].Value)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
