using System.Globalization;
using System.Text;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Judges mutants of all shapes in turns.</summary>
internal static class AgreementRun
{
    private const int MaxFailures = 10;

    /// <summary>Runs; the same seed and count judge the same mutants.</summary>
    /// <param name="count">How many mutants.</param>
    /// <param name="seed">Draws them.</param>
    public static AgreementReport Run(int count, ulong seed)
    {
        IReadOnlyList<Shape> shapes = Catalogue.CreateAll();
        var accepted = new int[shapes.Count];
        var failures = new List<string>();
        int judged = 0;
        for (; judged < count && failures.Count < MaxFailures; judged++)
        {
            int index = judged % shapes.Count;
            Mutant mutant = Mutator.Mutate(shapes[index].Seeds, DiceOf(seed, judged));
            Verdict verdict = shapes[index].Judge(mutant.Utf8);
            accepted[index] += verdict.IsAccepted ? 1 : 0;
            if (verdict.Problem is { } problem)
                failures.Add(Describe(shapes[index], mutant, problem, seed, judged));
        }

        return new(seed, judged, [.. shapes.Select((shape, index) => (shape.Name, accepted[index]))], failures);
    }

    // Every mutant has dice of its own, so that one can be made again by its number.
    private static Dice DiceOf(ulong seed, int number) => new(new Dice(seed ^ ((ulong)number << 32)).Draw());

    private static string Describe(Shape shape, Mutant mutant, string problem, ulong seed, int number)
    {
        byte[] smallest = Reducer.Reduce(mutant.Utf8, bytes => shape.Judge(bytes).Problem is not null);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {shape.Name}, seed {seed}, mutant {number}: {problem}
              made by: {string.Join("; ", mutant.History)}
              payload: {Encoding.UTF8.GetString(mutant.Utf8)}
              smallest with a problem: {Encoding.UTF8.GetString(smallest)}
              in Base64: {Convert.ToBase64String(smallest)}
              its problem: {shape.Judge(smallest).Problem}
            """);
    }
}

/// <summary>What came of a run.</summary>
/// <param name="Seed">Drew the mutants.</param>
/// <param name="Judged">How many mutants there were.</param>
/// <param name="Accepted">How many of them each shape accepted.</param>
/// <param name="Failures">Each with all that is needed to look into it.</param>
internal sealed record AgreementReport(ulong Seed, int Judged, IReadOnlyList<(string Shape, int Count)> Accepted, IReadOnlyList<string> Failures);
