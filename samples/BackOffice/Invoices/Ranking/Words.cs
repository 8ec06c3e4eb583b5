namespace BackOffice.Invoices.Ranking;

/// <summary>Hashes of words: equal for words that differ only in case, punctuation and digits. The same on every machine.</summary>
internal static class Words
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Hash(string text)
    {
        uint hash = Offset;
        foreach (char c in text) hash = (hash ^ c) * Prime;
        return hash;
    }

    public static uint Normalised(string word)
    {
        uint hash = Offset;
        foreach (char c in word)
        {
            if (char.IsLetter(c)) hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
            else if (char.IsDigit(c)) hash = (hash ^ '0') * Prime;
        }

        return hash;
    }

    /// <summary>The first letters, so that compounds and endings of one word stay related.</summary>
    public static uint Stem(string word, int letters)
    {
        uint hash = Offset + (uint)letters;
        int taken = 0;
        foreach (char c in word)
        {
            if (!char.IsLetter(c)) continue;
            hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
            if (++taken == letters) break;
        }

        return hash;
    }

    /// <summary>The last letters: in German, the noun of a compound.</summary>
    public static uint Ending(string word, int letters)
    {
        uint hash = Offset - (uint)letters;
        int taken = 0;
        for (int i = word.Length - 1; i >= 0 && taken < letters; i--)
        {
            if (!char.IsLetter(word[i])) continue;
            hash = (hash ^ char.ToLowerInvariant(word[i])) * Prime;
            taken++;
        }

        return hash;
    }

    public static uint Mix(uint a, uint b)
    {
        uint hash = (a ^ (b * 2654435769)) * 2246822519;
        hash ^= hash >> 15;
        hash *= 3266489917;
        return hash ^ (hash >> 16);
    }

    /// <summary>Letters as A, digits as 9, runs shortened: RE-2025-0012 becomes A-9-9.</summary>
    public static uint Shape(string text)
    {
        uint hash = Offset;
        char last = '\0';
        foreach (char c in text)
        {
            char kind = char.IsDigit(c) ? '9' : char.IsLetter(c) ? 'A' : c;
            if (kind == last) continue;
            hash = (hash ^ kind) * Prime;
            last = kind;
        }

        return hash;
    }
}
