namespace SafeIntegration.Crash.Killing;

/// <summary>Finds a shorter sequence that still fails: leaves out halves, then quarters, and so on (Zeller, Hildebrandt: Simplifying and Isolating Failure-Inducing Input, 2002).</summary>
internal static class Shrinker
{
    /// <summary>The shortest sequence that failed, within so many tries; the whole one where no other did.</summary>
    public static async Task<IReadOnlyList<T>> ShrinkAsync<T>(IReadOnlyList<T> failing, int tries, Func<IReadOnlyList<T>, Task<bool>> fails)
    {
        int parts = 2;
        while (failing.Count > 1 && tries > 0)
        {
            bool isShorter = false;
            int size = (failing.Count + parts - 1) / parts;
            for (int start = 0; start < failing.Count && !isShorter && tries > 0; start += size)
            {
                T[] rest = [.. failing.Take(start), .. failing.Skip(start + size)];
                tries--;
                if (await fails(rest))
                    (failing, isShorter) = (rest, true);
            }

            if (!isShorter && size == 1)
                break;
            parts = isShorter ? Math.Max(2, parts - 1) : Math.Min(2 * parts, failing.Count);
        }

        return failing;
    }
}
