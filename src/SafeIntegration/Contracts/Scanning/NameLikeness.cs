using System.Text;

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

    /// <summary>Compares two names.</summary>
    public static NameLikeness Between(string one, string other)
    {
        string plain = Plain(one);
        string otherPlain = Plain(other);
        if (plain == otherPlain)
            return NameLikeness.Spelling;
        int shorter = Math.Min(plain.Length, otherPlain.Length);
        int slips = shorter >= MinTwoSlipsLength ? 2 : shorter >= MinSlipLength ? 1 : 0;
        if (Math.Abs(plain.Length - otherPlain.Length) <= slips && Distance(plain, otherPlain) <= slips)
            return NameLikeness.Slip;
        return ShareWord(one, other) ? NameLikeness.SharedWord : NameLikeness.None;
    }

    private static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char unit in name)
        {
            if (char.IsLetterOrDigit(unit))
                text.Append(char.ToLowerInvariant(unit));
        }

        // A name of nothing but signs is compared as it is.
        return text.Length == 0 ? name : text.ToString();
    }

    // A word counts from four letters on, and "prio" for "priority" too.
    private static bool ShareWord(string one, string other)
    {
        foreach (string word in WordsOf(one))
        {
            foreach (string otherWord in WordsOf(other))
            {
                int shorter = Math.Min(word.Length, otherWord.Length);
                if (shorter >= MinWordLength && word.AsSpan(0, shorter).SequenceEqual(otherWord.AsSpan(0, shorter)))
                    return true;
            }
        }

        return false;
    }

    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isEnd = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!isEnd && !(char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1])))
                continue;
            if (i > start)
                words.Add(name[start..i].ToLowerInvariant());
            start = isEnd ? i + 1 : i;
        }

        return words;
    }

    // Insertions, deletions, replacements and swaps of neighbours.
    private static int Distance(string one, string other)
    {
        int[] twoBack = new int[other.Length + 1];
        int[] back = new int[other.Length + 1];
        int[] row = new int[other.Length + 1];
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

            (twoBack, back, row) = (back, row, twoBack);
        }

        return back[other.Length];
    }
}
