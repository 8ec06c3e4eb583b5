namespace SafeIntegration.Tests.Gating;

public sealed class CertificateTests
{
    private static readonly Certificate Example = new()
    {
        Integration = "supplier-invoices",
        Pool = "pool",
        Epoch = 2,
        Threshold = .934,
        Coverage = .61,
        Wrong = 2,
        Reviewed = 1310,
        UpperBound = .0048,
        Assurance = .95,
        MaxErrorRate = .01,
        AuditRate = .1,
        MonitorValue = 12.2,
        AlarmAt = 10_000,
        IssuedAt = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero),
        ExpiresAt = new(2027, 2, 20, 9, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void It_is_one_line_that_names_every_figure() =>
        Assert.Equal(
            "supplier-invoices/pool · epoch 2 · threshold .934 · coverage 61 % · 2 wrong of 1,310 reviewed · upper bound .48 % (95 %) · target 1 % · " +
            "audit 10 % · monitor 12 of 10,000 · expires 2027-02-20 · void on model or prompt change",
            Example.ToString());

    [Theory]
    [InlineData(.004796, "upper bound .48 %")]
    [InlineData(.004801, "upper bound .49 %")]
    [InlineData(.01, "upper bound 1 %")]
    [InlineData(1, "upper bound 100 %")]
    public void The_upper_bound_is_rounded_up_and_never_down(double bound, string expected) =>
        Assert.Contains($" {expected} (95 %) ", (Example with { UpperBound = bound }).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "threshold 0 ")]
    [InlineData(1, "threshold 1 ")]
    [InlineData(-.25, "threshold -.25 ")]
    [InlineData(12.3456, "threshold 12.346 ")]
    public void Any_score_scale_can_be_shown(double threshold, string expected) =>
        Assert.Contains(expected, (Example with { Threshold = threshold }).ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_expiry_is_shown_as_a_date_in_universal_time()
    {
        DateTimeOffset lateInNewYork = new(2027, 2, 19, 23, 0, 0, TimeSpan.FromHours(-5));
        Assert.Contains("expires 2027-02-20", (Example with { ExpiresAt = lateInNewYork }).ToString(), StringComparison.Ordinal);
    }
}
