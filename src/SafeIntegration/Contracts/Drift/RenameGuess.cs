using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>A member that is gone, or a new one.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Kind">Its kind of JSON; <see cref="JsonValueKind.Undefined"/> where that is not known.</param>
internal readonly record struct RenameCandidate(string Path, JsonValueKind Kind)
{
    /// <summary>Whether a name that is not alike is a guess worth telling. It is not where half of the object is missing: that is another message, for example of an error.</summary>
    public bool MayHaveOtherName { get; init; } = true;
}

/// <summary>Guesses which new member is one that is gone under another name: in the same object, of the same kind, with a name alike, or the only one left.</summary>
internal static class RenameGuess
{
    /// <param name="gone">Members that are not there any more.</param>
    /// <param name="added">Members that are new.</param>
    /// <param name="alsoOnlyOnes">Whether two with names that are not alike are taken for the same if they are the only ones of their kind in their object.</param>
    /// <returns>Pairs of an index into <paramref name="gone"/> and one into <paramref name="added"/>; each member at most once.</returns>
    public static List<(int Gone, int Added)> Pair(IReadOnlyList<RenameCandidate> gone, IReadOnlyList<RenameCandidate> added, bool alsoOnlyOnes)
    {
        var likely = new List<(int Gone, int Added, NameLikeness Likeness)>();
        ComparedName[] goneNames = [.. gone.Select(candidate => new ComparedName(DriftPath.NameOf(candidate.Path)))];
        ComparedName[] addedNames = [.. added.Select(candidate => new ComparedName(DriftPath.NameOf(candidate.Path)))];
        for (int i = 0; i < gone.Count; i++)
        {
            for (int j = 0; j < added.Count; j++)
            {
                if (MayBeSame(gone[i], added[j]))
                    likely.Add((i, j, NameLikenesses.Between(goneNames[i], addedNames[j])));
            }
        }

        var pairs = new List<(int Gone, int Added)>();
        foreach ((int i, int j, NameLikeness likeness) in likely.OrderByDescending(pair => pair.Likeness))
        {
            if (likeness > NameLikeness.None && pairs.TrueForAll(pair => pair.Gone != i && pair.Added != j))
                pairs.Add((i, j));
        }

        if (!alsoOnlyOnes)
            return pairs;
        likely.RemoveAll(rest => pairs.Exists(pair => pair.Gone == rest.Gone || pair.Added == rest.Added));
        pairs.AddRange(likely
            .Where(rest => gone[rest.Gone].MayHaveOtherName && likely.Count(other => other.Gone == rest.Gone) == 1 && likely.Count(other => other.Added == rest.Added) == 1)
            .Select(rest => (rest.Gone, rest.Added)).ToList());
        return pairs;
    }

    private static bool MayBeSame(RenameCandidate gone, RenameCandidate added) =>
        DriftPath.ParentOf(gone.Path).SequenceEqual(DriftPath.ParentOf(added.Path))
        && (gone.Kind == added.Kind || gone.Kind == JsonValueKind.Undefined || added.Kind is JsonValueKind.Undefined or JsonValueKind.Null);
}
