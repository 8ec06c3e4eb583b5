using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>A member that is gone, or a new one.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Kind">Its kind of JSON; <see cref="JsonValueKind.Undefined"/> where that is not known.</param>
internal readonly record struct RenameCandidate(string Path, JsonValueKind Kind);

/// <summary>Guesses which new member is one that is gone under another name: in the same object, of the same kind, with a name alike, or the only one left.</summary>
internal static class RenameGuess
{
    private const int MinPrefix = 3;
    private const double Alike = 0.5;

    /// <param name="gone">Members that are not there any more.</param>
    /// <param name="added">Members that are new.</param>
    /// <param name="alsoOnlyOnes">Whether two with names that are not alike are taken for the same if they are the only ones of their kind in their object.</param>
    /// <returns>Pairs of an index into <paramref name="gone"/> and one into <paramref name="added"/>; each member at most once.</returns>
    public static List<(int Gone, int Added)> Pair(IReadOnlyList<RenameCandidate> gone, IReadOnlyList<RenameCandidate> added, bool alsoOnlyOnes)
    {
        var likely = new List<(int Gone, int Added, double Likeness)>();
        for (int i = 0; i < gone.Count; i++)
        {
            for (int j = 0; j < added.Count; j++)
            {
                if (MayBeSame(gone[i], added[j]))
                    likely.Add((i, j, Likeness(NameOf(gone[i].Path), NameOf(added[j].Path))));
            }
        }

        var pairs = new List<(int Gone, int Added)>();
        foreach ((int i, int j, double likeness) in likely.OrderByDescending(pair => pair.Likeness))
        {
            if (likeness >= Alike && pairs.TrueForAll(pair => pair.Gone != i && pair.Added != j))
                pairs.Add((i, j));
        }

        if (!alsoOnlyOnes)
            return pairs;
        likely.RemoveAll(rest => pairs.Exists(pair => pair.Gone == rest.Gone || pair.Added == rest.Added));
        pairs.AddRange(likely
            .Where(rest => likely.Count(other => other.Gone == rest.Gone) == 1 && likely.Count(other => other.Added == rest.Added) == 1)
            .Select(rest => (rest.Gone, rest.Added)).ToList());
        return pairs;
    }

    private static bool MayBeSame(RenameCandidate gone, RenameCandidate added) =>
        ParentOf(gone.Path).SequenceEqual(ParentOf(added.Path))
        && (gone.Kind == added.Kind || gone.Kind == JsonValueKind.Undefined || added.Kind is JsonValueKind.Undefined or JsonValueKind.Null);

    private static ReadOnlySpan<char> ParentOf(string path) => path.AsSpan(0, Math.Max(0, path.LastIndexOf('.')));

    private static string NameOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    // The share of words that the names have in common; prio counts as priority.
    private static double Likeness(string first, string second)
    {
        List<string> one = WordsOf(first);
        List<string> other = WordsOf(second);
        if (one.Count == 0 || other.Count == 0)
            return 0;
        int common = one.Count(word => other.Exists(candidate => IsSameWord(word, candidate)));
        return Math.Min(1, common / (double)Math.Max(one.Count, other.Count));
    }

    private static bool IsSameWord(string one, string other) =>
        one == other || (Math.Min(one.Length, other.Length) >= MinPrefix
            && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)));

    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isEnd = i == name.Length || !char.IsLetterOrDigit(name[i]);
            bool isHump = !isEnd && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!isEnd && !isHump)
                continue;
            if (i > start)
                words.Add(name[start..i].ToUpperInvariant());
            start = isHump ? i : i + 1;
        }

        return words;
    }
}
