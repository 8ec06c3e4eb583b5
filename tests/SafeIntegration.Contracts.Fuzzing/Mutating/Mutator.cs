namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>A changed payload.</summary>
/// <param name="Utf8">Its bytes.</param>
/// <param name="Root">The same as parts; null once bytes were damaged.</param>
/// <param name="History">What was done to it, in order.</param>
internal sealed record Mutant(byte[] Utf8, Piece? Root, IReadOnlyList<string> History);

/// <summary>Changes payloads a little or a lot, with their structure in mind or without. The same dice make the same mutants.</summary>
internal static class Mutator
{
    // Few changes, or nothing valid would be left to compare.
    private static readonly int[] Counts = [0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 5, 9];

    /// <summary>Makes a mutant of one of some payloads.</summary>
    public static Mutant Mutate(IReadOnlyList<Piece> seeds, Dice dice) => Mutate(new Mutant([], dice.Pick(seeds), []), dice);

    /// <summary>Changes a mutant further; the given one stays as it is.</summary>
    public static Mutant Mutate(Mutant parent, Dice dice)
    {
        List<string> history = [.. parent.History];
        byte[] utf8 = parent.Utf8;
        Piece? root = parent.Root?.Copy();
        if (root is not null)
        {
            ChangeParts(root, dice, history);
            utf8 = root.ToUtf8();
        }

        int damages = root is null ? 1 + dice.Next(3) : dice.Chance(25) ? 1 : 0;
        for (int i = 0; i < damages && utf8.Length > 0; i++)
        {
            utf8 = ByteMutations.Damage(utf8, dice, out string done);
            history.Add(done);
            root = null;
        }

        return new(utf8, root, history);
    }

    private static void ChangeParts(Piece root, Dice dice, List<string> history)
    {
        int count = dice.Pick(Counts);
        for (int i = 0; i < count; i++)
        {
            Mutation mutation = dice.Pick(dice.Chance(45) ? MemberMutations.All : ValueMutations.All);
            if (mutation(root, dice) is { } done)
                history.Add(done);
        }
    }
}
