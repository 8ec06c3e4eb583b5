using System.Globalization;
using System.Text.RegularExpressions;
using BackOffice.Invoices.Pdf;

namespace BackOffice.Invoices.Candidates;

/// <summary>Finds amounts with two decimals, in any of the usual ways to print thousands, signs and currencies.</summary>
internal static partial class AmountFinder
{
    private const int MostWords = 4;

    /// <summary>Groups of thousands that are separated by a space stand closer together than words: in letter sizes.</summary>
    private const double WidestGroupGap = 0.7;

    public static IReadOnlyList<Candidate<AmountValue>> Find(PdfText text)
    {
        List<Candidate<AmountValue>> found = [];
        for (int first = 0; first < text.Words.Count; first++)
        {
            if (Longest(text.Words, first) is not { } candidate) continue;
            found.Add(candidate);
            first = candidate.Last;
        }

        return found;
    }

    private static Candidate<AmountValue>? Longest(IReadOnlyList<PdfWord> words, int first)
    {
        Candidate<AmountValue>? best = null;
        string joined = "";
        for (int last = first; last < words.Count && last < first + MostWords; last++)
        {
            if (last > first && !Continues(words[last - 1], words[last])) break;
            joined = joined.Length == 0 ? words[last].Text : joined + " " + words[last].Text;
            if (Parse(joined) is { } amount && !IsPercent(words, last))
                best = new Candidate<AmountValue>(new AmountValue(amount, MarkNear(words, first, last)), first, last);
        }

        return best;
    }

    /// <summary>Reads one amount; null if the text is anything else.</summary>
    public static decimal? Parse(string text)
    {
        string core = CurrencyFinder.Strip(text.TrimEnd(':', ';').Trim()).Trim();
        bool negative = false;
        if (core.Length > 2 && core[0] == '(' && core.TrimEnd('.', ',')[^1] == ')')
        {
            negative = true;
            core = core.TrimEnd('.', ',')[1..^1];
        }

        core = CurrencyFinder.Strip(core.TrimEnd('.', ',', ')').TrimStart('(')).Trim();
        if (core.Length > 1 && IsMinus(core[0])) (negative, core) = (true, core[1..].TrimStart());
        else if (core.Length > 1 && IsMinus(core[^1])) (negative, core) = (true, core[..^1].TrimEnd());
        core = CurrencyFinder.Strip(core).Trim();
        if (core.Length is < 4 or > 16 || !Amount().IsMatch(core)) return null;
        string digits = string.Concat(core.Where(char.IsAsciiDigit));
        decimal value = decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) / 100;
        return negative ? -value : value;
    }

    private static bool IsMinus(char c) => c is '-' or '\u2212' or '\u2013';

    /// <summary>Either side of a currency mark, or the next group of thousands.</summary>
    private static bool Continues(PdfWord left, PdfWord right)
    {
        if (left.Line != right.Line) return false;
        double gap = right.Left - left.Right;
        return gap < WidestGroupGap * left.Size && left.Text.Length > 0 && char.IsAsciiDigit(left.Text[^1]) && char.IsAsciiDigit(right.Text[0])
            && ThousandsHead().IsMatch(left.Text);
    }

    private static bool IsPercent(IReadOnlyList<PdfWord> words, int last) =>
        last + 1 < words.Count && words[last + 1].Line == words[last].Line && words[last + 1].Text.StartsWith('%');

    private static string? MarkNear(IReadOnlyList<PdfWord> words, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (CurrencyFinder.Of(words[i].Text) is { } inside) return inside;
        }

        if (last + 1 < words.Count && words[last + 1].Line == words[last].Line && CurrencyFinder.Of(words[last + 1].Text) is { } after) return after;
        return first > 0 && words[first - 1].Line == words[first].Line ? CurrencyFinder.Of(words[first - 1].Text) : null;
    }

    [GeneratedRegex(@"\A(?:[0-9]{1,3}(?:[.,'\u2019 \u00A0\u202F][0-9]{3})+|[0-9]+)[.,][0-9]{2}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Amount();

    /// <summary>The first groups of an amount whose thousands are separated by spaces, with a sign or currency in front.</summary>
    [GeneratedRegex(@"\A[^0-9A-Za-z]{0,2}[0-9]{1,3}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ThousandsHead();
}
