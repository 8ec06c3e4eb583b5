using SafeIntegration.Gating;

namespace SafeIntegration.Tests.Gating;

public sealed class ThresholdFamilyTests
{
    private const double Alpha = .05;
    private const double Level = .025;
    private static readonly ThresholdGrid Grid = ThresholdGrid.FromScores([.. Enumerable.Range(1, 50).Select(i => (double)i)]);
    private readonly ThresholdFamily _family = new(Grid, Alpha, Level);

    [Fact]
    public void A_threshold_that_starts_nothing_waits_for_its_stricter_neighbour()
    {
        CountClean(2_000, passesFrom: 49);
        Assert.True(_family.Evidence(49).Reaches(1e-9));
        Assert.Null(_family.Deployed);
    }

    [Fact]
    public void The_level_of_a_certified_threshold_is_added_to_the_next_ones()
    {
        // Errors stop the chain behind the second start; there two quarters of the level have come together.
        for (int i = 0; i < 8; i++)
            Count(wrong: true, passesFrom: 13);
        CountClean(200, passesFrom: 0);
        Assert.Equal(12, _family.Deployed);

        while (_family.Deployed == 12)
        {
            Assert.False(_family.Evidence(13).Reaches(Level / 2));
            CountClean(1, passesFrom: 13);
        }

        Assert.True(_family.Evidence(13).Reaches(Level / 2));
        Assert.False(_family.Evidence(13).Reaches(Level / 4));
        Assert.Equal(49, _family.Deployed);
    }

    [Fact]
    public void A_certified_threshold_stays_certified()
    {
        CountClean(200, passesFrom: 0);
        for (int i = 0; i < 100; i++)
            Count(wrong: true, passesFrom: 0);
        _family.Certify();
        Assert.Equal(49, _family.Deployed);
    }

    [Fact]
    public void The_nearest_threshold_is_the_one_that_needs_the_fewest_items()
    {
        Assert.Equal(Grid.Thresholds[40].Value, _family.Nearest().Threshold);
        for (int i = 0; i < 8; i++)
            Count(wrong: true, passesFrom: 30);
        Assert.Equal(Grid.Thresholds[24].Value, _family.Nearest().Threshold);
    }

    [Fact]
    public void Coverage_is_the_share_of_the_items_seen_since()
    {
        Assert.Equal(.5, _family.Coverage(24));
        _family.See(Grid.Thresholds[24].Value);
        _family.See(Grid.Thresholds[25].Value);
        _family.See(Grid.Thresholds[0].Value);
        _family.See(-1);
        Assert.Equal(.5, _family.Coverage(24));
        Assert.Equal(.75, _family.Coverage(49));
    }

    [Fact]
    public void The_bound_covers_the_choice_of_the_threshold_once_the_evidence_has_turned()
    {
        CountClean(130, passesFrom: 0);
        Assert.Equal(Alpha, _family.UpperBound(4, Alpha));
        for (int i = 0; i < 20; i++)
            Count(wrong: true, passesFrom: 0);
        Assert.Equal(_family.Evidence(4).UpperBound(Level / 50), _family.UpperBound(4, Alpha));
    }

    private void CountClean(int items, int passesFrom)
    {
        for (int i = 0; i < items; i++)
            Count(wrong: false, passesFrom);
        _family.Certify();
    }

    private void Count(bool wrong, int passesFrom) =>
        _family.Count(new(Grid.Thresholds[passesFrom].Value, Sampling.FullReview) { IsWrong = wrong });
}
