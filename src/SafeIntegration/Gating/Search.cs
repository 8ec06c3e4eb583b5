namespace SafeIntegration.Gating;

/// <summary>Searches for the place where a monotone condition turns true.</summary>
internal static class Search
{
    // Far beyond any review effort; it keeps a hopeless sample from overflowing the count.
    private const int MaxCount = 1 << 30;

    /// <summary>Smallest count above <paramref name="known"/>, which does not satisfy the condition, that does.</summary>
    public static int FirstAbove(int known, Predicate<int> holds)
    {
        int step = 1;
        while (step < MaxCount - known && !holds(known + step))
            step *= 2;

        int low = known, high = known + Math.Min(step, MaxCount - known);
        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            if (holds(middle))
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    /// <summary>Smallest number in (0, 1) that satisfies the condition, rounded up by less than 1e-15; 1 when none does.</summary>
    public static double FirstInUnitInterval(Predicate<double> holds)
    {
        double low = 0, high = 1;
        while (high - low > 1e-15)
        {
            double middle = (low + high) / 2;
            if (holds(middle))
                high = middle;
            else
                low = middle;
        }

        return high;
    }
}
