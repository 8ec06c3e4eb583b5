using BackOffice.Invoices.Pdf;

namespace BackOffice.Invoices.Candidates;

/// <summary>Finds currency signs and codes, alone or attached to an amount.</summary>
internal static class CurrencyFinder
{
    private static readonly (string Mark, string Currency)[] s_marks =
    [
        ("EUR", "EUR"), ("€", "EUR"), ("USD", "USD"), ("US$", "USD"), ("$", "USD"), ("GBP", "GBP"), ("£", "GBP"),
        ("CHF", "CHF"), ("SFr.", "CHF"), ("Fr.", "CHF"),
    ];

    public static IReadOnlyList<Candidate<string>> Find(PdfText text)
    {
        List<Candidate<string>> found = [];
        for (int i = 0; i < text.Words.Count; i++)
        {
            if (Of(text.Words[i].Text) is { } currency) found.Add(new Candidate<string>(currency, i, i));
        }

        return found;
    }

    /// <summary>The currency that a word names, if it is nothing but a mark or a mark on an amount.</summary>
    public static string? Of(string word)
    {
        string core = word.Trim('(', ')', '[', ']', ',', ';', ':', '/');
        foreach ((string mark, string currency) in s_marks)
        {
            if (core == mark || core + "." == mark) return currency;
            if (core.StartsWith(mark, StringComparison.Ordinal) && IsAmountLike(core.AsSpan(mark.Length))) return currency;
            if (core.EndsWith(mark, StringComparison.Ordinal) && IsAmountLike(core.AsSpan(0, core.Length - mark.Length))) return currency;
        }

        return null;
    }

    /// <summary>Takes a currency mark off either end.</summary>
    public static string Strip(string word)
    {
        foreach ((string mark, _) in s_marks)
        {
            if (word.Length > mark.Length && word.StartsWith(mark, StringComparison.Ordinal)) return word[mark.Length..];
            if (word.Length > mark.Length && word.EndsWith(mark, StringComparison.Ordinal)) return word[..^mark.Length];
        }

        return word;
    }

    private static bool IsAmountLike(ReadOnlySpan<char> rest)
    {
        bool digit = false;
        foreach (char c in rest)
        {
            if (char.IsAsciiLetter(c)) return false;
            digit |= char.IsAsciiDigit(c);
        }

        return digit;
    }
}
