namespace BackOffice.Suppliers;

/// <summary>Seeded choices; the same parts give the same choices on every machine.</summary>
public sealed class Dice(params ReadOnlySpan<int> seed)
{
    private readonly Random _random = new(Mix(seed));

    public double Share() => _random.NextDouble();

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    public double Between(double low, double high) => low + _random.NextDouble() * (high - low);

    /// <summary>Spread evenly over orders of magnitude, as bills are.</summary>
    public double LogBetween(double low, double high) => Math.Exp(Between(Math.Log(low), Math.Log(high)));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private static int Mix(ReadOnlySpan<int> parts)
    {
        uint hash = 2166136261;
        foreach (int part in parts)
        {
            hash = (hash ^ (uint)part) * 16777619;
            hash ^= hash >> 15;
            hash *= 2246822519;
            hash ^= hash >> 13;
        }

        return (int)hash;
    }
}
