using SafeIntegration.Gating;

namespace SafeIntegration.Tests.Gating;

public sealed class PoolGateTests
{
    private static readonly DateTimeOffset Now = SimulatedPool.Start;
    private static readonly PoolSettings Settings = new("supplier-invoices", "pool") { MaxErrorRate = .02 };
    private int _items;

    [Fact]
    public void It_first_collects_scores_and_says_how_many_are_missing()
    {
        PoolGate gate = new(Settings);
        int labels = new BettingEProcess(.02).LabelsNeeded(.05 / 2 / 2 / 4);
        Assert.Equal(new PoolStatus.CollectingScores(200, labels), gate.StatusAt(Now));
        gate.Apply(Score(.5));
        Assert.Equal(new PoolStatus.CollectingScores(199, labels), gate.StatusAt(Now));
        Assert.Equal($"collecting scores: 199 more needed, and after them at least {labels} labels without an error", gate.StatusAt(Now).ToString());
    }

    [Fact]
    public void Then_it_collects_labels_and_says_how_many_the_nearest_threshold_lacks()
    {
        PoolGate gate = WithGrid();
        Candidate nearest = Assert.IsType<PoolStatus.CollectingLabels>(gate.StatusAt(Now)).Nearest;
        Assert.Equal(new Candidate(37 / 200.0, .82, new BettingEProcess(.02).LabelsNeeded(.05 / 2 / 2 / 4)), nearest);
        Assert.Equal($"collecting labels: {nearest.LabelsNeeded} more without an error certify the best 82 %", gate.StatusAt(Now).ToString());
    }

    [Fact]
    public void Labels_of_the_items_that_made_the_grid_do_not_count()
    {
        PoolGate gate = new(Settings);
        ItemScored[] gridItems = [.. Enumerable.Range(1, 200).Select(i => Score(i / 200.0))];
        foreach (ItemScored item in gridItems)
            gate.Apply(item);
        PoolStatus before = gate.StatusAt(Now);
        foreach (ItemScored item in gridItems)
            gate.Apply(new ItemLabelled(item.Item, false, Now));
        Assert.Equal(before, gate.StatusAt(Now));
    }

    [Fact]
    public void Exactly_the_labels_it_lacks_certify_the_threshold_and_everything_looser_on_the_same_evidence()
    {
        PoolGate gate = WithGrid();
        int lacking = Lacking(gate);
        Label(gate, lacking - 1, .9);
        Assert.Equal(1, Lacking(gate));
        Assert.Equal(Sampling.FullReview, gate.SamplingFor(.99, Now));
        Label(gate, 1, .9);

        Certificate certificate = CertificateOf(gate);
        Assert.Equal((1 / 200.0, 1.0, 0, lacking), (certificate.Threshold, certificate.Coverage, certificate.Wrong, certificate.Reviewed));
        Assert.Equal((.02, .95, Now, Now.AddDays(90)), (certificate.MaxErrorRate, certificate.Assurance, certificate.IssuedAt, certificate.ExpiresAt));
        Assert.Equal(certificate.ToString(), gate.StatusAt(Now).ToString());
    }

    [Fact]
    public void Errors_below_a_threshold_do_not_hinder_it()
    {
        PoolGate gate = WithGrid();
        Label(gate, 30, .10, wrong: true);
        Label(gate, Lacking(gate), .9);
        Assert.Equal(1 - (89 / 100.0), CertificateOf(gate).Threshold, .01);
    }

    [Fact]
    public void A_label_that_overtakes_an_older_item_waits_for_it()
    {
        PoolGate gate = WithGrid();
        ItemScored hard = Score(.95);
        gate.Apply(hard);
        int lacking = Lacking(gate);
        Label(gate, lacking, .9);
        PoolStatus.CollectingLabels waiting = Assert.IsType<PoolStatus.CollectingLabels>(gate.StatusAt(Now));
        Assert.Equal((lacking, lacking), (waiting.Nearest.LabelsNeeded, waiting.Waiting));
        Assert.EndsWith($"({lacking} wait for an older item)", waiting.ToString(), StringComparison.Ordinal);

        gate.Apply(new ItemLabelled(hard.Item, false, Now));
        Assert.IsType<PoolStatus.Certified>(gate.StatusAt(Now));
    }

    [Fact]
    public void An_open_gate_audits_the_automatic_lane_and_reviews_the_rest()
    {
        PoolGate gate = Certified(out double threshold);
        Assert.Equal(new Sampling(.1, .1, IsAutomatic: true), gate.SamplingFor(threshold, Now));
        Assert.Equal(new Sampling(1, .1, IsAutomatic: false), gate.SamplingFor(Math.BitDecrement(threshold), Now));
        Assert.Equal(new Sampling(1, .1, IsAutomatic: false), gate.SamplingFor(double.NaN, Now));
        Assert.Equal(new Sampling(1, .1, IsAutomatic: false), gate.SamplingFor(double.PositiveInfinity, Now));
    }

    [Fact]
    public void Errors_in_the_automatic_lane_raise_the_audit_rate_and_then_close_the_lane()
    {
        PoolGate gate = Certified(out _);
        Audit(gate, wrong: true);
        Assert.Equal(.1, CertificateOf(gate).AuditRate);
        Audit(gate, wrong: true);
        Assert.Equal(.5, CertificateOf(gate).AuditRate);
        Assert.Equal(new Sampling(.5, .5, IsAutomatic: true), gate.SamplingFor(.99, Now));
        Audit(gate, wrong: true);
        Audit(gate, wrong: true);
        Assert.Equal(new PoolStatus.Tripped(Now), gate.StatusAt(Now));
        Assert.Equal(Sampling.FullReview, gate.SamplingFor(.99, Now));
        Assert.Equal("tripped on 2026-07-01: too many errors in the automatic lane", gate.StatusAt(Now).ToString());
    }

    [Fact]
    public void Clean_audits_end_the_watch()
    {
        PoolGate gate = Certified(out _);
        Audit(gate, wrong: true);
        Audit(gate, wrong: true);
        for (int i = 0; i < 200; i++)
            Audit(gate, wrong: false);
        Assert.Equal(.1, gate.SamplingFor(.99, Now).Rate);
    }

    [Fact]
    public void An_error_found_later_in_the_automatic_lane_counts_in_certificate_and_monitor()
    {
        PoolGate gate = Certified(out _);
        ItemScored item = Audit(gate, wrong: false);
        Certificate before = CertificateOf(gate);
        gate.Apply(new ItemLabelled(item.Item, true, Now));
        Certificate after = CertificateOf(gate);
        Assert.Equal((before.Wrong + 1, before.Reviewed), (after.Wrong, after.Reviewed));
        Assert.True(after.MonitorValue > before.MonitorValue);
        Assert.True(after.UpperBound > before.UpperBound);
    }

    [Fact]
    public void A_second_label_never_clears_an_error_nor_counts_twice()
    {
        PoolGate gate = Certified(out _);
        ItemScored item = Audit(gate, wrong: true);
        Certificate before = CertificateOf(gate);
        gate.Apply(new ItemLabelled(item.Item, false, Now));
        gate.Apply(new ItemLabelled(item.Item, true, Now));
        Assert.Equal(before, CertificateOf(gate));
    }

    [Fact]
    public void Labels_of_unknown_items_and_repeated_submissions_change_nothing()
    {
        PoolGate gate = Certified(out _);
        ItemScored item = Audit(gate, wrong: false);
        Certificate before = CertificateOf(gate);
        gate.Apply(item);
        gate.Apply(new ItemLabelled("nobody knows it", true, Now));
        gate.Apply(new ItemScored("no score", double.NaN, Sampling.FullReview, true, Now));
        Assert.Equal(before, CertificateOf(gate));
    }

    [Fact]
    public void Sampling_rates_that_are_no_probabilities_are_refused_before_they_change_anything()
    {
        PoolGate gate = WithGrid();
        PoolStatus before = gate.StatusAt(Now);
        Assert.Throws<ArgumentException>(() => gate.Apply(Score(.9) with { Sampling = default }));
        Assert.Throws<ArgumentException>(() => gate.Apply(Score(.9) with { Sampling = new(.1, .5, IsAutomatic: true) }));
        Assert.Equal(before, gate.StatusAt(Now));
    }

    [Fact]
    public void An_item_due_for_full_review_that_was_not_selected_holds_up_the_count()
    {
        PoolGate gate = WithGrid();
        gate.Apply(Score(.9) with { IsSelected = false });
        int lacking = Lacking(gate);
        Label(gate, 1_000, .9);
        Assert.Equal(lacking, Lacking(gate));
    }

    [Fact]
    public void A_certificate_expires_and_then_everything_is_reviewed()
    {
        PoolGate gate = Certified(out _);
        DateTimeOffset expiry = Now.AddDays(90);
        Assert.IsType<PoolStatus.Certified>(gate.StatusAt(expiry.AddTicks(-1)));
        Assert.Equal(new PoolStatus.Expired(expiry), gate.StatusAt(expiry));
        Assert.Equal(Sampling.FullReview, gate.SamplingFor(.99, expiry));
        Assert.Equal("certificate expired on 2026-09-29", gate.StatusAt(expiry).ToString());
    }

    [Fact]
    public void The_next_epoch_starts_without_evidence_on_the_kept_grid_and_at_a_smaller_level()
    {
        PoolGate next = Certified(out _).NextEpoch(keepGrid: true);
        Assert.Equal(new BettingEProcess(.02).LabelsNeeded(.05 / 2 / 6 / 4), Lacking(next));
        int labels = new BettingEProcess(.02).LabelsNeeded(.05 / 2 / 12 / 4);
        Assert.Equal(new PoolStatus.CollectingScores(200, labels), next.NextEpoch(keepGrid: false).StatusAt(Now));
    }

    [Fact]
    public void The_levels_of_all_epochs_sum_to_half_of_what_the_assurance_leaves() =>
        Assert.Equal(.025, Enumerable.Range(1, 100_000).Sum(epoch => (Settings with { Epoch = epoch }).Level), 6);

    [Fact]
    public void While_the_evidence_stands_the_bound_is_at_most_the_target_and_falls_with_clean_labels()
    {
        PoolGate gate = Certified(out _);
        double atIssue = CertificateOf(gate).UpperBound;
        Assert.Equal(.02, atIssue);
        for (int i = 0; i < 600; i++)
            Audit(gate, wrong: false);
        double later = CertificateOf(gate).UpperBound;
        Assert.InRange(later, .001, .012);

        Label(gate, 60, .9, wrong: true);
        Assert.InRange(CertificateOf(gate).UpperBound, .02, 1);
    }

    [Theory]
    [InlineData(.5, .95, 1, 200, .1, .5, 10_000)]
    [InlineData(0, .95, 1, 200, .1, .5, 10_000)]
    [InlineData(.01, 1, 1, 200, .1, .5, 10_000)]
    [InlineData(.01, .95, 0, 200, .1, .5, 10_000)]
    [InlineData(.01, .95, 1, 49, .1, .5, 10_000)]
    [InlineData(.01, .95, 1, 200, .04, .5, 10_000)]
    [InlineData(.01, .95, 1, 200, .1, .09, 10_000)]
    [InlineData(.01, .95, 1, 200, .1, .5, double.NaN)]
    public void Settings_out_of_range_are_refused(double rate, double assurance, int epoch, int scores, double audit, double watch, double alarm)
    {
        PoolSettings settings = Settings with
        {
            MaxErrorRate = rate,
            Assurance = assurance,
            Epoch = epoch,
            GridScores = scores,
            AuditRate = audit,
            WatchAuditRate = watch,
            AlarmAt = alarm,
        };
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoolGate(settings));
    }

    private static int Lacking(PoolGate gate) => Assert.IsType<PoolStatus.CollectingLabels>(gate.StatusAt(Now)).Nearest.LabelsNeeded;

    private static Certificate CertificateOf(PoolGate gate) => Assert.IsType<PoolStatus.Certified>(gate.StatusAt(Now)).Certificate;

    private ItemScored Score(double score) => new($"item-{++_items}", score, Sampling.FullReview, true, Now);

    private PoolGate WithGrid()
    {
        PoolGate gate = new(Settings);
        for (int i = 1; i <= 200; i++)
            gate.Apply(Score(i / 200.0));
        return gate;
    }

    private void Label(PoolGate gate, int count, double score, bool wrong = false)
    {
        for (int i = 0; i < count; i++)
        {
            ItemScored item = Score(score);
            gate.Apply(item);
            gate.Apply(new ItemLabelled(item.Item, wrong, Now));
        }
    }

    private PoolGate Certified(out double threshold)
    {
        PoolGate gate = WithGrid();
        Label(gate, Lacking(gate), .9);
        threshold = CertificateOf(gate).Threshold;
        return gate;
    }

    private ItemScored Audit(PoolGate gate, bool wrong)
    {
        ItemScored item = Score(.9) with { Sampling = gate.SamplingFor(.9, Now) };
        gate.Apply(item);
        gate.Apply(new ItemLabelled(item.Item, wrong, Now));
        return item;
    }
}
