using SafeIntegration.Contracts.Fuzzing;

namespace SafeIntegration.Tests.Contracts;

/// <summary>
/// The bounded form of <c>dotnet run -c Release --project tests/SafeIntegration.Benchmarks -- agreement</c>: parser, scan, writer and System.Text.Json on mutated payloads.
/// </summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private const int Mutants = 50_000;
    private const ulong Seed = 20260302;

    [Fact]
    public void Parser_scan_writer_and_SystemTextJson_agree_on_every_mutant()
    {
        AgreementReport report = AgreementRun.Run(Mutants, Seed);

        output.WriteLine($"seed {report.Seed}, {report.Judged} mutants, {report.Accepted.Sum(shape => shape.Count)} accepted");
        Assert.True(report.Failures.Count == 0, string.Join("\n", report.Failures));
        // Of mutants that are all refused, or all accepted, nothing would be learnt.
        int mutantsOfShape = Mutants / report.Accepted.Count;
        Assert.All(report.Accepted, shape => Assert.InRange(shape.Count, mutantsOfShape / 10, mutantsOfShape * 6 / 10));
    }

    [Fact]
    public void Every_shape_accepts_the_payloads_that_its_mutants_are_made_of()
    {
        foreach (Shape shape in Catalogue.CreateAll())
        {
            foreach (Piece seed in shape.Seeds)
            {
                Verdict verdict = shape.Judge(seed.ToUtf8());
                Assert.True(verdict is { IsAccepted: true, Problem: null }, $"{shape.Name}: {verdict.Problem}");
            }
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_mutants()
    {
        IReadOnlyList<Piece> seeds = Catalogue.CreateAll()[0].Seeds;

        Assert.Equal(
            Enumerable.Range(0, 100).Select(number => Convert.ToHexString(Mutator.Mutate(seeds, new Dice((ulong)number)).Utf8)),
            Enumerable.Range(0, 100).Select(number => Convert.ToHexString(Mutator.Mutate(seeds, new Dice((ulong)number)).Utf8)));
    }

    [Fact]
    public void A_failing_payload_is_made_as_small_as_it_can_be() =>
        Assert.Equal("xy"u8.ToArray(), Reducer.Reduce("aaaxbbbbybb"u8.ToArray(), bytes => bytes.Contains((byte)'x') && bytes.Contains((byte)'y')));
}
