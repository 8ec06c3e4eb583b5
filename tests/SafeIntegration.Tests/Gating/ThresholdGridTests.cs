using CsCheck;
using SafeIntegration.Gating;

namespace SafeIntegration.Tests.Gating;

public sealed class ThresholdGridTests
{
    [Fact]
    public void Fifty_thresholds_stand_at_equal_steps_of_coverage()
    {
        ThresholdGrid grid = ThresholdGrid.FromScores([.. Enumerable.Range(1, 200).Select(i => i / 200.0)]);
        Assert.Equal(50, grid.Thresholds.Count);
        Assert.Equal(Enumerable.Range(1, 50).Select(j => j / 50.0), grid.Thresholds.Select(t => t.Coverage));
        Assert.Equal(197 / 200.0, grid.Thresholds[0].Value);
        Assert.Equal(1 / 200.0, grid.Thresholds[^1].Value);
    }

    [Fact]
    public void Four_coverages_start_with_equal_weight()
    {
        ThresholdGrid grid = ThresholdGrid.FromScores([.. Enumerable.Range(1, 200).Select(i => i / 200.0)]);
        Assert.Equal([(.1, .25), (.26, .25), (.5, .25), (.82, .25)], grid.Thresholds.Where(t => t.Weight > 0).Select(t => (t.Coverage, t.Weight)));
    }

    [Fact]
    public void Scores_that_are_all_equal_make_one_threshold_with_all_the_weight() =>
        Assert.Equal([new GridThreshold(.7, 1, 1)], ThresholdGrid.FromScores([.. Enumerable.Repeat(.7, 200)]).Thresholds);

    [Fact]
    public void Tied_scores_pass_together()
    {
        ThresholdGrid grid = ThresholdGrid.FromScores([.. Enumerable.Repeat(.9, 63), .. Enumerable.Repeat(.5, 137)]);
        Assert.Equal([new GridThreshold(.9, .315, .5), new GridThreshold(.5, 1, .5)], grid.Thresholds);
    }

    [Fact]
    public void For_any_scores_thresholds_fall_strictly_weights_sum_to_one_and_coverage_is_the_share_that_passes() =>
        Gen.Double[-1e6, 1e6].Select(d => Math.Round(d, 3)).Array[1, 400].Sample(scores =>
        {
            IReadOnlyList<GridThreshold> thresholds = ThresholdGrid.FromScores(scores).Thresholds;
            Assert.Equal(1, thresholds.Sum(t => t.Weight), 12);
            Assert.Equal(scores.Min(), thresholds[^1].Value);
            Assert.All(thresholds.Zip(thresholds.Skip(1)), pair => Assert.True(pair.First.Value > pair.Second.Value));
            Assert.All(thresholds, t => Assert.Equal(scores.Count(s => s >= t.Value) / (double)scores.Length, t.Coverage));
        }, iter: 300, seed: "0000000000001");

    [Fact]
    public void The_strictest_threshold_a_score_passes_is_found() =>
        Gen.Select(Gen.Int[0, 40].Array[1, 100], Gen.Int[-5, 45]).Sample((numbers, score) =>
        {
            ThresholdGrid grid = ThresholdGrid.FromScores([.. numbers.Select(n => (double)n)]);
            int expected = grid.Thresholds.TakeWhile(t => score < t.Value).Count();
            return grid.StrictestPassed(score) == expected;
        }, iter: 1_000, seed: "0000000000001");

    [Fact]
    public void Scores_that_are_not_finite_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ThresholdGrid.FromScores([]));
        Assert.Throws<ArgumentException>(() => ThresholdGrid.FromScores([.5, double.NaN]));
        Assert.Throws<ArgumentException>(() => ThresholdGrid.FromScores([.5, double.PositiveInfinity]));
    }
}
