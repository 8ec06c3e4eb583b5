using SafeIntegration.Gating;

namespace SafeIntegration.Tests.Gating;

public sealed class BinomialBoundsTests
{
    [Theory]
    [InlineData(0, 1497, .00199916)]
    [InlineData(1, 1497, .00316495)]
    [InlineData(3, 1497, .00517124)]
    [InlineData(0, 299, .00996915)]
    [InlineData(2, 628, .00999092)]
    [InlineData(5, 1000, .01048408)]
    [InlineData(10, 2000, .00846635)]
    public void The_upper_bound_is_Clopper_and_Pearsons(int wrong, int reviewed, double expected) =>
        Assert.Equal(expected, BinomialBounds.UpperBound(wrong, reviewed, .05), 8);

    [Theory]
    [InlineData(5, 1000, 6.613951e-2)]
    [InlineData(10, 2000, 1.052251e-2)]
    public void The_p_value_is_the_binomial_tail(int wrong, int reviewed, double expected) =>
        Assert.Equal(expected, BinomialBounds.PValue(wrong, reviewed, .01), 8);

    [Theory]
    [InlineData(.05, 59, 93, 124)]
    [InlineData(.02, 149, 236, 313)]
    [InlineData(.01, 299, 473, 628)]
    [InlineData(.005, 598, 947, 1258)]
    [InlineData(.002, 1497, 2371, 3146)]
    public void The_labels_needed_grow_with_the_errors_found(double maxErrorRate, int none, int one, int two) =>
        Assert.Equal([none, one, two], new[] { 0, 1, 2 }.Select(wrong => BinomialBounds.LabelsNeeded(wrong, maxErrorRate, .05)));

    [Fact]
    public void Without_a_clean_item_nothing_is_shown()
    {
        Assert.Equal(1, BinomialBounds.UpperBound(0, 0, .05));
        Assert.Equal(1, BinomialBounds.UpperBound(7, 7, .05));
        Assert.Equal(1, BinomialBounds.PValue(7, 7, .01));
    }

    [Fact]
    public void The_bound_is_the_rate_at_which_the_p_value_equals_the_level()
    {
        foreach (int reviewed in new[] { 10, 1_000, 1_000_000 })
        {
            foreach (int wrong in new[] { 0, 1, 9 })
            {
                double bound = BinomialBounds.UpperBound(wrong, reviewed, .05);
                Assert.Equal(.05, BinomialBounds.PValue(wrong, reviewed, bound), 6);
            }
        }
    }

    [Theory]
    [InlineData(-1, 10, .05)]
    [InlineData(11, 10, .05)]
    [InlineData(1, 10, 0)]
    [InlineData(1, 10, 1)]
    [InlineData(1, 10, double.NaN)]
    public void Impossible_counts_and_levels_are_refused(int wrong, int reviewed, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialBounds.UpperBound(wrong, reviewed, level));
}
