namespace BackOffice.Invoices.Ranking;

/// <summary>
/// The features of one candidate: each is a kind with a value, hashed to one of <see cref="Dimension"/> places (feature hashing,
/// Weinberger et al. 2009). A feature is there or not; numbers are put in classes first.
/// </summary>
internal sealed class FeatureBag
{
    public const int Dimension = 1 << 14;

    private readonly HashSet<int> _places = [];

    public IReadOnlyCollection<int> Places => _places;

    public void Add(string kind, uint value) => _places.Add(Place(kind, value));

    public void Add(string kind, int value) => Add(kind, (uint)value);

    public void Add(string kind, bool value) => Add(kind, value ? 1u : 0u);

    public void Add(string kind, uint first, uint second) => Add(kind, Words.Mix(first, second));

    /// <summary>The number's class on a scale of halves, so that 3 and 4 differ, and 30 and 31 do not.</summary>
    public void AddScaled(string kind, double value) => Add(kind, (int)Math.Round(2 * Math.Log2(1 + Math.Max(0, value))));

    private static int Place(string kind, uint value) => (int)(Words.Mix(Words.Hash(kind), value) & (Dimension - 1));
}
