namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Seeded chance, the same on every machine and version of .NET (SplitMix64). Not for secrets. Not thread-safe.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below <paramref name="end"/>.</summary>
    public int Next(int end) => (int)(Draw() % (ulong)end);

    /// <summary>Whether something with a chance of so many percent happens.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    /// <summary>One of some.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    public ulong Draw()
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
