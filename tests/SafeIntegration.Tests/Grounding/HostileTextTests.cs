using System.Diagnostics;
using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

public sealed class HostileTextTests
{
    private sealed record Hostile(
        [Grounded(Near = ["total", "1 1", ","])] decimal Amount,
        [Grounded] DateOnly Date,
        [Grounded(MatchAs.Identifier)] string Id,
        [Grounded] string Text,
        IReadOnlyList<Hostile>? Lines = null);

    private static readonly Grounder Grounder = Grounder.For<Hostile>();

    private static readonly Hostile Sought = new(1, new(2011, 1, 1), new string('1', 100), string.Join(' ', Enumerable.Repeat("1", 500)) + " 2");

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1.")]
    [InlineData("1,")]
    [InlineData("1'")]
    [InlineData("1-")]
    [InlineData("1/")]
    [InlineData("111 ")]
    [InlineData("111\u00A0")]
    [InlineData("111.")]
    [InlineData("1.1 ")]
    [InlineData("-")]
    [InlineData("- ")]
    [InlineData("(")]
    [InlineData("€")]
    [InlineData("€1")]
    [InlineData("EUR")]
    [InlineData("EUR ")]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("1\n")]
    [InlineData("total 1 ")]
    [InlineData("total\n1\n")]
    [InlineData("mar ")]
    [InlineData("1 mar ")]
    [InlineData("1.1.11 ")]
    [InlineData("\uD800")]
    [InlineData("a\u0301")]
    [InlineData("\0")]
    public void A_hundred_thousand_characters_do_not_take_quadratic_time(string pattern)
    {
        string text = string.Concat(Enumerable.Repeat(pattern, 1 + (100_000 / pattern.Length)))[..100_000];
        long start = Stopwatch.GetTimestamp();

        IReadOnlyList<FieldGrounding> fields = Grounder.Ground(Sought, new SourceText(text), TestContext.Current.CancellationToken);

        Assert.Equal(4, fields.Count);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Many_values_share_one_reading_of_the_text()
    {
        string text = string.Concat(Enumerable.Range(0, 10_000).Select(n => $"item {n} {n}.00\n"));
        Hostile output = Sought with { Lines = [.. Enumerable.Range(0, 1_000).Select(n => Sought with { Amount = n, Text = $"item {n}" })] };
        long start = Stopwatch.GetTimestamp();

        IReadOnlyList<FieldGrounding> fields = Grounder.Ground(output, new SourceText(text), TestContext.Current.CancellationToken);

        Assert.Equal(4_004, fields.Count);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_text_beyond_the_limit_is_not_run() =>
        Assert.All(Grounder.Ground(Sought, new SourceText(new string('1', 1_000_001)), TestContext.Current.CancellationToken),
            field => Assert.Equal(GroundingOutcome.NotRun, field.Outcome));

    [Fact]
    public void More_values_than_the_limit_end_with_one_that_is_not_run()
    {
        Hostile output = Sought with { Lines = [.. Enumerable.Repeat(Sought, 5_000)] };
        IReadOnlyList<FieldGrounding> fields = Grounder.Ground(output, new SourceText("1"), TestContext.Current.CancellationToken);
        Assert.Equal((10_001, GroundingOutcome.NotRun), (fields.Count, fields[^1].Outcome));
    }

    [Fact]
    public void An_output_that_contains_itself_ends_with_one_that_is_not_run()
    {
        List<Hostile> lines = [];
        Hostile output = Sought with { Lines = lines };
        lines.AddRange([output, output]);
        IReadOnlyList<FieldGrounding> fields = Grounder.Ground(output, new SourceText("1"), TestContext.Current.CancellationToken);
        Assert.Contains(fields, field => field.Outcome == GroundingOutcome.NotRun && field.Why == "The output is nested too deeply.");
        Assert.InRange(fields.Count, 1, 10_001);
    }

    [Fact]
    public void An_endless_list_ends_with_one_that_is_not_run()
    {
        IReadOnlyList<FieldGrounding> fields = Grounder.For<Endless>().Ground(new Endless(), new SourceText("1"), TestContext.Current.CancellationToken);
        Assert.Equal(("Values", GroundingOutcome.NotRun), (Assert.Single(fields).Member, fields[0].Outcome));
    }

    private sealed class Endless
    {
        [Grounded] public IEnumerable<string?> Values { get; init; } = Nothing();

        private static IEnumerable<string?> Nothing()
        {
            while (true) yield return null;
        }
    }

    [Fact]
    public void A_cancelled_token_ends_it()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Grounder.Ground(Sought, new SourceText("1"), cancelled.Token));
    }

    [Fact]
    public void The_text_is_not_told_by_its_description() => Assert.Equal("SourceText (6 characters)", new SourceText("secret").ToString());
}
