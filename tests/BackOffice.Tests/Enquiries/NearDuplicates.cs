using System.Text.RegularExpressions;

namespace BackOffice.Tests.Enquiries;

/// <summary>How alike two texts are: the Jaccard index of their word trigrams, 0 to 1.</summary>
internal static partial class NearDuplicates
{
    /// <summary>The most alike pair of the texts.</summary>
    public static (int First, int Second, double Likeness) MostAlike(IReadOnlyList<string> texts)
    {
        HashSet<string>[] trigrams = [.. texts.Select(Trigrams)];
        (int, int, double) most = (0, 0, 0);
        for (int i = 0; i < trigrams.Length; i++)
            for (int j = 0; j < i; j++)
                if (Jaccard(trigrams[i], trigrams[j]) is var likeness && likeness > most.Item3)
                    most = (j, i, likeness);
        return most;
    }

    /// <summary>Replaces what a copier would swap: every number and every capitalised word.</summary>
    public static string MaskNamesAndNumbers(string text) => Name().Replace(Number().Replace(text, "0"), "Name");

    private static HashSet<string> Trigrams(string text)
    {
        string[] words = [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];
        return words.Length < 3
            ? [string.Join(' ', words)]
            : [.. Enumerable.Range(0, words.Length - 2).Select(i => string.Join(' ', words, i, 3))];
    }

    private static double Jaccard(HashSet<string> a, HashSet<string> b)
    {
        int common = a.Count(b.Contains);
        return (double)common / (a.Count + b.Count - common);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("[0-9]+([.,:/ ][0-9]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"\p{Lu}[\p{L}']+( \p{Lu}[\p{L}']+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
