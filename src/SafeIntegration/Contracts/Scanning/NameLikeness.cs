namespace SafeIntegration.Contracts;

/// <summary>How alike two names of members are.</summary>
internal enum NameLikeness
{
    /// <summary>Two names.</summary>
    None,

    /// <summary>They share a word, or the beginning of one: <c>priority</c> and <c>prio_level</c>, <c>email</c> and <c>emailAddress</c>.</summary>
    SharedWord,

    /// <summary>They differ by a slip: one letter, or two in a name of eight letters or more.</summary>
    Slip,

    /// <summary>They differ in letter case and separators alone: <c>orderId</c>, <c>order_id</c> and <c>Order-ID</c>.</summary>
    Spelling,
}

/// <summary>Compares names as their senders change them.</summary>
internal static class NameLikenesses
{
    private const int MinSlipLength = 4;
    private const int MinTwoSlipsLength = 8;
    private const int MinWordLength = 4;
    private const int MaxStackWidth = 80;

    /// <summary>Compares two names.</summary>
    public static NameLikeness Between(ComparedName one, ComparedName other)
    {
        if (one.Plain == other.Plain)
            return NameLikeness.Spelling;
        int shorter = Math.Min(one.Plain.Length, other.Plain.Length);
        int slips = shorter >= MinTwoSlipsLength ? 2 : shorter >= MinSlipLength ? 1 : 0;
        if (slips > 0 && Math.Abs(one.Plain.Length - other.Plain.Length) <= slips && Distance(one.Plain, other.Plain) <= slips)
            return NameLikeness.Slip;
        return ShareWord(one, other) ? NameLikeness.SharedWord : NameLikeness.None;
    }

    // A word counts from four letters on, and "prio" for "priority" too.
    private static bool ShareWord(ComparedName one, ComparedName other)
    {
        foreach (string word in one.Words)
        {
            foreach (string otherWord in other.Words)
            {
                int shorter = Math.Min(word.Length, otherWord.Length);
                if (shorter >= MinWordLength && word.AsSpan(0, shorter).SequenceEqual(otherWord.AsSpan(0, shorter)))
                    return true;
            }
        }

        return false;
    }

    // Insertions, deletions, replacements and swaps of neighbours.
    private static int Distance(string one, string other)
    {
        int width = other.Length + 1;
        Span<int> rows = width <= MaxStackWidth ? stackalloc int[3 * MaxStackWidth] : new int[3 * width];
        Span<int> twoBack = rows[..width];
        Span<int> back = rows.Slice(width, width);
        Span<int> row = rows.Slice(2 * width, width);
        for (int j = 0; j <= other.Length; j++)
            back[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = back[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(back[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
            }

            Span<int> free = twoBack;
            twoBack = back;
            back = row;
            row = free;
        }

        return back[other.Length];
    }
}
