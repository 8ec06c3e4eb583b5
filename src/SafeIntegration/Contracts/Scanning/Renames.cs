using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// Pairs the missing members of one object with its unknown ones. First by name, the most alike first: a pair counts if no other one of the two has a partner as much alike, and
/// names that are not the same but for their spelling need a value that the member could hold. Then, of what is left, by kind: only if the object has at least as many known members
/// as missing ones (an error answer has none) and exactly one missing and one unknown member of that kind remain.
/// </summary>
internal static class Renames
{
    /// <summary>How many members of an object are compared: more missing or unknown ones are another format, not a renaming.</summary>
    public const int MaxCompared = ContractLimits.MaxUnknownNames;

    public const int NoPartner = -1;

    /// <summary>Finds the partner of each missing member.</summary>
    /// <param name="missing">The missing members.</param>
    /// <param name="unknown">The safe names of the unknown members.</param>
    /// <param name="fits">Whether a missing member could hold the value of an unknown one, by their indexes.</param>
    /// <param name="isMostlyKnown">Whether the object has at least as many known members as missing ones.</param>
    /// <returns>For each missing member the index of the unknown one, or <see cref="NoPartner"/>.</returns>
    public static int[] Pair(IReadOnlyList<ContractMember> missing, IReadOnlyList<ComparedName> unknown, bool[,] fits, bool isMostlyKnown)
    {
        int[] partners = new int[missing.Count];
        Array.Fill(partners, NoPartner);
        var likeness = new NameLikeness[missing.Count, unknown.Count];
        for (int i = 0; i < missing.Count; i++)
        {
            ComparedName name = missing[i].Compared;
            for (int j = 0; j < unknown.Count; j++)
            {
                NameLikeness alike = NameLikenesses.Between(name, unknown[j]);
                likeness[i, j] = alike == NameLikeness.Spelling || fits[i, j] ? alike : NameLikeness.None;
            }
        }

        for (NameLikeness level = NameLikeness.Spelling; level > NameLikeness.None; level--)
            PairOnly(partners, unknown.Count, (i, j) => likeness[i, j] == level);
        if (isMostlyKnown)
            PairOnly(partners, unknown.Count, (i, j) => fits[i, j] && missing[i].Node.Kind != JsonValueKind.Undefined);
        return partners;
    }

    // Pairs those that are each other's only candidates.
    private static void PairOnly(int[] partners, int unknown, Func<int, int, bool> isCandidate)
    {
        bool[] isTaken = new bool[unknown];
        foreach (int partner in partners)
        {
            if (partner != NoPartner)
                isTaken[partner] = true;
        }

        int[] choice = new int[partners.Length];
        int[] choices = new int[partners.Length];
        int[] suitors = new int[unknown];
        for (int i = 0; i < partners.Length; i++)
        {
            for (int j = 0; j < unknown; j++)
            {
                if (partners[i] != NoPartner || isTaken[j] || !isCandidate(i, j))
                    continue;
                choice[i] = j;
                choices[i]++;
                suitors[j]++;
            }
        }

        for (int i = 0; i < partners.Length; i++)
        {
            if (choices[i] == 1 && suitors[choice[i]] == 1)
                partners[i] = choice[i];
        }
    }
}
