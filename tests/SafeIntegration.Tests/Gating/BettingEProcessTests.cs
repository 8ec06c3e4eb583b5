using CsCheck;
using SafeIntegration.Gating;

namespace SafeIntegration.Tests.Gating;

public sealed class BettingEProcessTests
{
    [Theory]
    [InlineData(397, 0, .01, 2.993217)]
    [InlineData(398, 0, .01, 3.001914)]
    [InlineData(628, 2, .01, 1.302818)]
    [InlineData(1000, 5, .01, .785682)]
    [InlineData(2000, 10, .01, 2.050953)]
    [InlineData(1996, 0, .002, 2.997156)]
    public void The_wealth_follows_from_the_counts(int reviewed, int wrong, double maxErrorRate, double expected) =>
        Assert.Equal(expected, BettingEProcess.FromCounts(reviewed, wrong, maxErrorRate).LogWealth, 6);

    [Fact]
    public void Audited_items_count_by_their_sampling_rate()
    {
        BettingEProcess process = new(.01);
        AddClean(process, 50, rate: .1);
        Assert.Equal(.310927, process.LogWealth, 6);
        AddClean(process, 100, rate: 1);
        Assert.Equal(.376078, process.LogWealth, 6);
        process.Add(wrong: true, samplingRate: .1, lowestRate: .1);
        Assert.Equal(-.672992, process.LogWealth, 6);
        process.Add(wrong: true, samplingRate: 1, lowestRate: .1);
        Assert.Equal(-.713527, process.LogWealth, 6);
        Assert.Equal((152, 2), (process.Reviewed, process.Wrong));
    }

    [Theory]
    [InlineData(.05, 78)]
    [InlineData(.02, 198)]
    [InlineData(.01, 398)]
    [InlineData(.005, 797)]
    [InlineData(.002, 1996)]
    public void The_labels_needed_without_an_error_are_those_of_the_table(double maxErrorRate, int expected) =>
        Assert.Equal(expected, new BettingEProcess(maxErrorRate).LabelsNeeded(.05));

    [Fact]
    public void The_labels_needed_are_exactly_enough_and_asking_changes_nothing()
    {
        BettingEProcess process = BettingEProcess.FromCounts(500, 3, .01);
        double before = process.LogWealth;
        int needed = process.LabelsNeeded(.0125);
        Assert.Equal(before, process.LogWealth);

        Assert.False(BettingEProcess.FromCounts(500 + needed - 1, 3, .01).Reaches(.0125));
        Assert.True(BettingEProcess.FromCounts(500 + needed, 3, .01).Reaches(.0125));
    }

    [Fact]
    public void Evidence_that_suffices_needs_no_label() =>
        Assert.Equal(0, BettingEProcess.FromCounts(398, 0, .01).LabelsNeeded(.05));

    [Fact]
    public void The_order_of_the_labels_does_not_matter() =>
        Gen.Select(Gen.Select(Gen.Bool, Gen.OneOf(Gen.Const(.1), Gen.Const(.25), Gen.Const(.5), Gen.Const(1.0))).Array[1, 200], Gen.Int)
            .Sample((labels, seed) =>
            {
                (bool, double)[] shuffled = [.. labels];
                new Random(seed).Shuffle(shuffled);
                return Math.Abs(Wealth(labels) - Wealth(shuffled)) < 1e-9;
            }, iter: 500, seed: "0000000000001");

    [Fact]
    public void Full_review_is_a_rate_of_one() =>
        Gen.Bool.Array[1, 300].Sample(labels =>
        {
            BettingEProcess weighted = new(.02);
            foreach (bool wrong in labels)
                weighted.Add(wrong, samplingRate: 1, lowestRate: 1);
            BettingEProcess counted = BettingEProcess.FromCounts(labels.Length, labels.Count(wrong => wrong), .02);
            return weighted.LogWealth == counted.LogWealth;
        }, iter: 200, seed: "0000000000001");

    [Fact]
    public void The_wealth_is_the_mixture_of_the_bets_own_products()
    {
        (bool Wrong, double Rate)[] labels = [(false, .1), (false, 1), (true, 1), (false, .5), (true, .1)];
        double expected = 0;
        for (int bet = 0; bet < 10; bet++)
        {
            double product = bet == 0 ? .19 : .09;
            double eta = (1 - (bet / 10.0)) / (1 - .02);
            foreach ((bool wrong, double rate) in labels)
                product *= 1 - (eta * .1 / rate * ((wrong ? 1 : 0) - .02));
            expected += product;
        }

        Assert.Equal(Math.Log(expected), Wealth(labels), 12);
    }

    [Theory]
    [InlineData(398, 0)]
    [InlineData(1000, 5)]
    [InlineData(1310, 2)]
    public void The_upper_bound_is_the_smallest_maximum_the_evidence_would_certify(int reviewed, int wrong)
    {
        double bound = BettingEProcess.FromCounts(reviewed, wrong, .01).UpperBound(.05);
        Assert.True(BettingEProcess.FromCounts(reviewed, wrong, bound).Reaches(.05));
        Assert.False(BettingEProcess.FromCounts(reviewed, wrong, bound * .9999).Reaches(.05));
        Assert.True(bound > BinomialBounds.UpperBound(wrong, reviewed, .05), "a bound for all looks cannot be sharper than one for a single look");
    }

    [Fact]
    public void Without_a_clean_label_the_upper_bound_is_one()
    {
        Assert.Equal(1, new BettingEProcess(.01).UpperBound(.05));
        Assert.Equal(1, BettingEProcess.FromCounts(3, 3, .01).UpperBound(.05));
    }

    [Fact]
    public void An_error_found_later_counts_as_if_it_had_been_found_at_once()
    {
        BettingEProcess corrected = BettingEProcess.FromCounts(100, 1, .01);
        corrected.Add(wrong: false, samplingRate: .5, lowestRate: .1);
        corrected.TurnWrong(samplingRate: .5, lowestRate: .1);

        BettingEProcess known = BettingEProcess.FromCounts(100, 1, .01);
        known.Add(wrong: true, samplingRate: .5, lowestRate: .1);
        Assert.Equal((known.LogWealth, known.Wrong, known.Reviewed), (corrected.LogWealth, corrected.Wrong, corrected.Reviewed));
    }

    [Theory]
    [InlineData(.1, .2)]
    [InlineData(.1, 0)]
    [InlineData(1.5, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void Rates_that_are_no_probabilities_are_refused(double samplingRate, double lowestRate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BettingEProcess(.01).Add(false, samplingRate, lowestRate));

    [Fact]
    public void Looking_after_every_label_fools_the_fixed_sample_test_but_not_the_wealth()
    {
        const double rate = .01;
        const int runs = 300;
        int[] neededFor = [.. Enumerable.Range(0, 30).Select(wrong => BinomialBounds.LabelsNeeded(wrong, rate, .05))];
        Random random = new(20);
        int fixedSample = 0, betting = 0;
        for (int run = 0; run < runs; run++)
        {
            int wrong = 0, allowedFixed = -1;
            bool fixedOnce = false, bettingOnce = false;
            BettingEProcess process = new(rate);
            for (int reviewed = 1; reviewed <= 1000; reviewed++)
            {
                bool isWrong = random.NextDouble() < rate;
                wrong += isWrong ? 1 : 0;
                process.Add(isWrong);
                allowedFixed += reviewed == neededFor[allowedFixed + 1] ? 1 : 0;
                fixedOnce |= wrong <= allowedFixed;
                bettingOnce |= !isWrong && process.Reaches(.05);
            }

            fixedSample += fixedOnce ? 1 : 0;
            betting += bettingOnce ? 1 : 0;
        }

        Assert.InRange(fixedSample / (double)runs, .08, .16);
        Assert.InRange(betting / (double)runs, 0, .05);
    }

    private static double Wealth((bool Wrong, double Rate)[] labels)
    {
        BettingEProcess process = new(.02);
        foreach ((bool wrong, double rate) in labels)
            process.Add(wrong, rate, lowestRate: .1);
        return process.LogWealth;
    }

    private static void AddClean(BettingEProcess process, int count, double rate)
    {
        for (int i = 0; i < count; i++)
            process.Add(wrong: false, rate, lowestRate: .1);
    }
}
