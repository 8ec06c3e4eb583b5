using System.Text;

namespace SafeIntegration.Generators.Emitting;

/// <summary>
/// Finds a name among known ones: first by its length, then, where several share it, by the byte that tells most of them apart, and last by comparing all of it. The comparison
/// with a constant becomes a few machine words.
/// </summary>
internal static class NameSwitch
{
    // Up to this many comparisons are faster than another jump.
    private const int MaxCompared = 3;

    /// <summary>Writes the switch.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="names">Each name once.</param>
    /// <param name="found">The statement for the name of an index; it must leave the switch.</param>
    public static void Emit(CodeWriter code, IReadOnlyList<string> names, Func<int, string> found)
    {
        if (names.Count == 0)
            return;
        code.Open("switch (name.Length)");
        foreach (IGrouping<int, Candidate> sameLength in Candidate.Of(names).GroupBy(candidate => candidate.Utf8.Length).OrderBy(group => group.Key))
        {
            code.Line($"case {Literal.Of(sameLength.Key)}:");
            EmitGroup(code, [.. sameLength], found);
            code.Continue("break;");
        }

        code.Close();
    }

    private static void EmitGroup(CodeWriter code, Candidate[] group, Func<int, string> found)
    {
        int position = group.Length > MaxCompared ? MostTelling(group) : -1;
        if (position < 0)
        {
            foreach (Candidate candidate in group)
                code.Continue($"if (name.SequenceEqual({Literal.Utf8(candidate.Name)})) {found(candidate.Index)}");
            return;
        }

        code.Open($"switch (name[{Literal.Of(position)}])");
        foreach (IGrouping<byte, Candidate> sameByte in group.GroupBy(candidate => candidate.Utf8[position]).OrderBy(group => group.Key))
        {
            code.Line($"case {Literal.Of(sameByte.Key)}:");
            foreach (Candidate candidate in sameByte)
                code.Continue($"if (name.SequenceEqual({Literal.Utf8(candidate.Name)})) {found(candidate.Index)}");
            code.Continue("break;");
        }

        code.Close();
    }

    private static int MostTelling(Candidate[] group)
    {
        int best = -1;
        int bestLargest = group.Length;
        for (int position = 0; position < group[0].Utf8.Length; position++)
        {
            int at = position;
            int largest = group.GroupBy(candidate => candidate.Utf8[at]).Max(sameByte => sameByte.Count());
            if (largest < bestLargest)
                (best, bestLargest) = (position, largest);
        }

        return best;
    }

    private sealed class Candidate(string name, int index)
    {
        public string Name { get; } = name;

        public int Index { get; } = index;

        public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(name);

        public static IEnumerable<Candidate> Of(IReadOnlyList<string> names) => names.Select((name, index) => new Candidate(name, index));
    }
}
