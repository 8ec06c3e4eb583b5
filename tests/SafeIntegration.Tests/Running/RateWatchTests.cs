using CsCheck;
using SafeIntegration.Defining;
using SafeIntegration.Running;

namespace SafeIntegration.Tests.Running;

public sealed class RateWatchTests
{
    [Fact]
    public void Nothing_is_said_before_a_full_window()
    {
        RateWatch<bool> watch = Of(atMost: 0.1, window: 20);
        Assert.All(Enumerable.Range(0, 19), _ => Assert.Empty(watch.Add(true)));
        Assert.Equal(["rule"], watch.Add(true));
    }

    [Fact]
    public void A_share_on_the_bound_is_within()
    {
        RateWatch<bool> watch = Of(atLeast: 0.5, atMost: 0.5, window: 20);
        for (int number = 0; number < 100; number++)
            Assert.Empty(watch.Add(number % 2 == 0));
    }

    [Fact]
    public void A_share_below_the_lower_bound_is_told()
    {
        RateWatch<bool> watch = Of(atLeast: 0.3, window: 20);
        for (int number = 0; number < 19; number++)
            watch.Add(number < 5);
        Assert.Equal(["rule"], watch.Add(false));
    }

    [Fact]
    public void What_has_left_the_window_counts_no_more()
    {
        RateWatch<bool> watch = Of(atMost: 0.1, window: 20);
        for (int number = 0; number < 20; number++)
            watch.Add(true);
        for (int number = 0; number < 17; number++)
            Assert.NotEmpty(watch.Add(false));
        watch.Add(false);
        Assert.Empty(watch.Add(false));
    }

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(0.5, 1.0)]
    public void A_test_that_cannot_run_counts_against_both_bounds(double atLeast, double atMost)
    {
        var watch = new RateWatch<bool>([new("rule", _ => throw new FormatException("no number"), atLeast, atMost, 20)]);
        for (int number = 0; number < 19; number++)
            watch.Add(true);
        Assert.Equal(["rule"], watch.Add(true));
    }

    [Fact]
    public void Only_the_rates_outside_are_named()
    {
        var watch = new RateWatch<bool>([new("yes", value => value, 0, 0.5, 20), new("no", value => !value, 0, 0.5, 20)]);
        for (int number = 0; number < 19; number++)
            watch.Add(true);
        Assert.Equal(["yes"], watch.Add(true));
    }

    [Fact]
    public void The_answer_is_that_of_counting_the_last_outputs() =>
        Gen.Select(Gen.Int[20, 30], Gen.Double[0, 0.5], Gen.Double[0.5, 1], Gen.Bool.List[0, 120]).Sample((window, atLeast, atMost, outputs) =>
        {
            RateWatch<bool> watch = Of(atLeast, atMost, window);
            for (int count = 1; count <= outputs.Count; count++)
            {
                bool isOutside = watch.Add(outputs[count - 1]).Count > 0;
                double share = (double)outputs.Take(count).TakeLast(window).Count(hit => hit) / window;
                Assert.Equal(count >= window && (share < atLeast || share > atMost), isOutside);
            }
        }, iter: 300, seed: "0N0XIzNsQ0O2");

    private static RateWatch<bool> Of(double atLeast = 0, double atMost = 1, int window = 20) =>
        new([new ExpectedRate<bool>("rule", value => value, atLeast, atMost, window)]);
}
