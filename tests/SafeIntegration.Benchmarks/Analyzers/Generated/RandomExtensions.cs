namespace SafeIntegration.Benchmarks.Analyzers.Generated;

/// <summary>Choices of a seeded random source.</summary>
internal static class RandomExtensions
{
    /// <summary>One of them.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>So many of them, each once, in their order.</summary>
    public static IEnumerable<T> Some<T>(this Random random, IReadOnlyList<T> items, int count)
    {
        int[] places = [.. Enumerable.Range(0, items.Count)];
        random.Shuffle(places);
        return places.Take(count).Order().Select(place => items[place]);
    }

    /// <summary>True in so many of a hundred cases.</summary>
    public static bool Percent(this Random random, int percent) => random.Next(100) < percent;
}
