using System.Globalization;
using SafeIntegration.Gating;

namespace SafeIntegration.Tests.Gating;

/// <summary>Whole gates on seeded traffic: what is promised holds, and what is provable is proved.</summary>
public sealed class PoolGateSimulationTests(ITestOutputHelper output)
{
    private const double Alpha = .1;

    // The pool's half of δ = 5 %.
    private const double AllowedShare = .025;

    private static readonly PoolSettings Settings = new("simulation", "pool") { MaxErrorRate = Alpha };

    [Fact]
    public void A_pool_just_above_the_maximum_is_hardly_ever_certified()
    {
        int unsafeRuns = CountOpened(runs: 1_000, items: 1_000, _ => 1.02 * Alpha, _ => 0);
        Assert.InRange(unsafeRuns, 0, AllowedShare * 1_000);
    }

    [Fact]
    public void Reviewers_who_finish_clean_items_first_do_not_earn_a_certificate()
    {
        int unsafeRuns = CountOpened(runs: 400, items: 600, _ => 1.02 * Alpha, isWrong => isWrong ? 150 : 0);
        Assert.InRange(unsafeRuns, 0, AllowedShare * 400);
    }

    [Fact]
    public void A_certified_lane_is_hardly_ever_widened_to_an_unsafe_threshold()
    {
        // The risk above the threshold is below the maximum up to a coverage of .497 and 1.02 times the maximum from .5 on.
        static double RiskAt(double coverage) => coverage switch { < .4 => .2 * Alpha, < .5 => 4.3 * Alpha, _ => 1.02 * Alpha };

        const int runs = 400;
        (int safe, int tooWide) = (0, 0);
        for (int seed = 0; seed < runs; seed++)
        {
            PoolGate gate = new(Settings);
            SimulatedPool pool = new(gate, seed, RiskAt);
            tooWide += pool.RunUntil(() => gate.SamplingFor(1 - .497, pool.Now).IsAutomatic, items: 1_000) ? 1 : 0;
            safe += gate.SamplingFor(1 - .2, pool.Now).IsAutomatic ? 1 : 0;
        }

        output.WriteLine($"too wide in {tooWide}, open in {safe} of {runs} runs");
        Assert.InRange(tooWide, 0, AllowedShare * runs);
        Assert.InRange(safe, .8 * runs, runs);
    }

    [Fact]
    public void A_good_score_certifies_two_percent_within_about_a_thousand_labels()
    {
        // .3 % wrong in the better 60 %, 8 % in the rest: any coverage up to .77 is safe.
        PoolSettings settings = Settings with { MaxErrorRate = .02 };
        List<(double Labels, double Coverage)> results = [];
        for (int seed = 0; seed < 100; seed++)
        {
            PoolGate gate = new(settings);
            SimulatedPool pool = new(gate, seed, coverage => coverage < .6 ? .003 : .08);
            Assert.True(pool.RunUntil(() => gate.SamplingFor(1, pool.Now).IsAutomatic, items: 4_000), $"seed {seed} was not certified");
            Certificate certificate = Assert.IsType<PoolStatus.Certified>(gate.StatusAt(pool.Now)).Certificate;
            results.Add((pool.Submitted - settings.GridScores, certificate.Coverage));
        }

        double[] labels = [.. results.Select(r => r.Labels).Order()];
        double[] coverage = [.. results.Select(r => r.Coverage).Order()];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"labels median {labels[50]}, 90 % {labels[90]}; coverage 10 % {coverage[10]:0.00}, median {coverage[50]:0.00}, 90 % {coverage[90]:0.00}"));
        Assert.InRange(labels[50], 800, 1_400);
        Assert.InRange(coverage[50], .45, .77);
    }

    [Fact]
    public void A_lane_that_turns_bad_is_closed()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            PoolGate gate = new(Settings);
            SimulatedPool pool = new(gate, seed, _ => .003);
            Assert.True(pool.RunUntil(() => gate.SamplingFor(1, pool.Now).IsAutomatic, items: 3_000), $"seed {seed} was not certified");

            pool.RiskAt = _ => .5;
            int turned = pool.Submitted;
            Assert.True(pool.RunUntil(() => gate.StatusAt(pool.Now) is PoolStatus.Tripped, items: turned + 1_000), $"seed {seed} was not closed");
        }
    }

    [Fact]
    public void Replaying_the_journal_gives_the_same_status_after_every_event()
    {
        PoolGate live = new(Settings);
        Random delays = new(5);
        SimulatedPool pool = new(live, 3, coverage => coverage < .7 ? .01 : .2) { Delay = _ => delays.Next(10) };
        List<string> seen = [];
        foreach (int items in Enumerable.Range(1, 100).Select(i => i * 20))
        {
            pool.RunUntil(() => false, items);
            seen.Add($"{pool.Journal.Count} {live.StatusAt(pool.Now)}");
        }

        PoolGate replayed = new(Settings);
        List<string> seenAgain = [];
        int next = 0;
        foreach (string status in seen)
        {
            int until = int.Parse(status.Split(' ')[0], CultureInfo.InvariantCulture);
            for (; next < until; next++)
                replayed.Apply(pool.Journal[next]);
            seenAgain.Add($"{until} {replayed.StatusAt(pool.Journal[next - 1].At)}");
        }

        Assert.Equal(seen, seenAgain);
        Assert.Contains(seen, status => status.Contains("of 10,000", StringComparison.Ordinal));
    }

    /// <summary>In how many runs anything ever becomes automatic.</summary>
    private int CountOpened(int runs, int items, Func<double, double> riskAt, Func<bool, int> delay)
    {
        int opened = 0;
        for (int seed = 0; seed < runs; seed++)
        {
            PoolGate gate = new(Settings);
            SimulatedPool pool = new(gate, seed, riskAt) { Delay = delay };
            opened += pool.RunUntil(() => gate.SamplingFor(1, pool.Now).IsAutomatic, items) ? 1 : 0;
        }

        output.WriteLine($"opened in {opened} of {runs} runs");
        return opened;
    }
}
