namespace SafeIntegration.Generators.Reading;

/// <summary>A set of ASCII characters. Immutable.</summary>
internal readonly record struct AsciiSet(ulong Low, ulong High)
{
    private const int WordBits = 64;
    private const int Size = 128;

    public bool IsEmpty => (Low | High) == 0;

    public static AsciiSet Of(char letter) => Range(letter, letter);

    public static AsciiSet Range(char first, char last)
    {
        ulong low = 0;
        ulong high = 0;
        for (int letter = first; letter <= last && letter < Size; letter++)
        {
            if (letter < WordBits)
                low |= 1UL << letter;
            else
                high |= 1UL << (letter - WordBits);
        }

        return new(low, high);
    }

    public AsciiSet Or(AsciiSet other) => new(Low | other.Low, High | other.High);

    public bool Overlaps(AsciiSet other) => ((Low & other.Low) | (High & other.High)) != 0;
}
