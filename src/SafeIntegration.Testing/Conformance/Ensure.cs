namespace SafeIntegration.Testing;

/// <summary>The assertions of the conformance suite.</summary>
internal static class Ensure
{
    public static void True(bool condition, string expectation)
    {
        if (!condition)
            throw new ConformanceException("Expected: " + expectation);
    }

    public static void Equal<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new ConformanceException($"{what}: expected {expected}, got {actual}.");
    }

    public static void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
    {
        T[] wanted = [.. expected];
        T[] got = [.. actual];
        if (!wanted.SequenceEqual(got))
            throw new ConformanceException($"{what}: expected [{string.Join(", ", wanted)}], got [{string.Join(", ", got)}].");
    }

    public static async Task<T> ThrowsAsync<T>(Func<Task> action, string what)
        where T : Exception
    {
        try
        {
            await action();
        }
        catch (T expected)
        {
            return expected;
        }
        catch (Exception other)
        {
            throw new ConformanceException($"{what}: expected {typeof(T).Name}, got {other.GetType().Name}: {other.Message}", other);
        }

        throw new ConformanceException($"{what}: expected {typeof(T).Name}, nothing was thrown.");
    }
}
