using BackOffice.Invoices.Pdf;

namespace BackOffice.Invoices.Candidates;

/// <summary>Finds words that could be a document number: with digits, and neither amount, date nor percentage.</summary>
internal static class NumberFinder
{
    private const int Shortest = 3;
    private const int Longest = 30;

    public static IReadOnlyList<Candidate<string>> Find(
        PdfText text, IReadOnlyList<Candidate<AmountValue>> amounts, IReadOnlyList<Candidate<DateValue>> dates)
    {
        bool[] taken = new bool[text.Words.Count];
        foreach (Candidate<AmountValue> amount in amounts) Array.Fill(taken, true, amount.First, amount.Last - amount.First + 1);
        foreach (Candidate<DateValue> date in dates) Array.Fill(taken, true, date.First, date.Last - date.First + 1);

        List<Candidate<string>> found = [];
        for (int i = 0; i < text.Words.Count; i++)
        {
            string word = text.Words[i].Text.Trim('.', ',', ';', ':', '(', ')', '#', '"');
            if (taken[i] || word.Length is < Shortest or > Longest || !word.Any(char.IsAsciiDigit) || word.Contains('%', StringComparison.Ordinal)) continue;
            found.Add(new Candidate<string>(word, i, i));
            if (i > 0 && IsPrefix(text.Words[i - 1]) && text.Words[i - 1].Line == text.Words[i].Line && char.IsAsciiDigit(word[0]))
                found.Add(new Candidate<string>($"{text.Words[i - 1].Text} {word}", i - 1, i));
        }

        return found;
    }

    /// <summary>Capital letters that may belong to the number after them, as in "RG 2025001".</summary>
    private static bool IsPrefix(PdfWord word) => word.Text.Length is >= 1 and <= 4 && word.Text.All(char.IsAsciiLetterUpper);
}
