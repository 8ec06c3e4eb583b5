using SafeIntegration.Running;
using SafeIntegration.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace SafeIntegration.Tests.Gating;

/// <summary>Configuration may tighten a gate, never loosen it.</summary>
public sealed class GateTighteningTests
{
    private const string Section = "SafeIntegration:Integrations:probe:";

    [Theory]
    [InlineData("MaxErrorRate", "0.02")]
    [InlineData("Assurance", "0.9")]
    [InlineData("AuditRate", "0.1")]
    [InlineData("ReviewAbove", "501")]
    [InlineData("ReviewAbove", "500.01")]
    public async Task A_looser_setting_is_a_problem_at_startup_and_has_no_effect(string name, string value)
    {
        await using Bench<Probe> bench = With(name, value);
        Assert.Contains($"{Section}{name} loosens the gate", Assert.Single(Problems(bench)), StringComparison.Ordinal);
        Assert.IsType<NeedsReview<Label>>(await bench.SubmitAsync("above", 500.001m));
    }

    [Theory]
    [InlineData("MaxErrorRate", "0.005")]
    [InlineData("Assurance", "0.99")]
    [InlineData("AuditRate", "0.5")]
    [InlineData("ReviewAbove", "100")]
    [InlineData("ReviewEverything", "true")]
    [InlineData("ReviewEverything", "false")]
    [InlineData("MaxErrorRate", "0.01")]
    [InlineData("ReviewAbove", "500")]
    public async Task A_tighter_or_equal_setting_is_good(string name, string value)
    {
        await using Bench<Probe> bench = With(name, value);
        Assert.Empty(Problems(bench));
    }

    [Fact]
    public async Task A_lowered_limit_counts()
    {
        await using Bench<Probe> bench = With("ReviewAbove", "100");
        Assert.IsType<Automatic<Label>>(await bench.SubmitAsync("p1", 100m));
        NeedsReview<Label> review = Assert.IsType<NeedsReview<Label>>(await bench.SubmitAsync("p2", 101m));
        Assert.Equal("Value is above 100.", Assert.Single(review.Reasons).Text);
    }

    [Fact]
    public async Task Everything_can_be_sent_to_review()
    {
        await using Bench<Probe> bench = With("ReviewEverything", "true");
        Assert.Equal(ReviewCode.Configured, Assert.Single(Assert.IsType<NeedsReview<Label>>(await bench.SubmitAsync()).Reasons).Code);
    }

    [Theory]
    [InlineData("MaxErrorRate", "1 %")]
    [InlineData("MaxErrorRate", "0,005")]
    [InlineData("MaxErrorRate", "")]
    [InlineData("Assurance", "NaN")]
    [InlineData("Assurance", "Infinity")]
    [InlineData("AuditRate", "half")]
    [InlineData("ReviewAbove", "1e300")]
    [InlineData("ReviewAbove", "100 EUR")]
    [InlineData("ReviewEverything", "yes")]
    [InlineData("ReviewEverything", "")]
    [InlineData("MaxErorRate", "0.005")]
    public async Task A_setting_that_cannot_be_understood_is_a_problem_at_startup_and_everything_is_reviewed(string name, string value)
    {
        await using Bench<Probe> bench = With(name, value);
        Assert.Contains(Section + name, Assert.Single(Problems(bench)), StringComparison.Ordinal);
        Assert.IsType<NeedsReview<Label>>(await bench.SubmitAsync());
    }

    [Theory]
    [InlineData("MaxErrorRate", "0")]
    [InlineData("MaxErrorRate", "-1")]
    [InlineData("Assurance", "1")]
    [InlineData("AuditRate", "1.5")]
    public async Task A_number_out_of_its_range_is_a_problem_at_startup(string name, string value)
    {
        await using Bench<Probe> bench = With(name, value);
        Assert.Contains(name, Assert.Single(Problems(bench)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_for_a_gate_without_one_is_a_problem_at_startup()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<IdempotentProbe>(), settings: new Dictionary<string, string?> { [Section + "ReviewAbove"] = "5" });
        Assert.Contains("ReviewAbove", Assert.Single(Problems(bench)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tightened_gate_keeps_the_plan_version_and_so_its_approvals()
    {
        await using Bench<Probe> plain = With("ReviewEverything", "false");
        await using Bench<Probe> tight = With("ReviewAbove", "100");
        Decision<Label> one = await plain.SubmitAsync();
        Decision<Label> other = await tight.SubmitAsync();
        Assert.Equal((await plain.ItemAsync(one.Item)).PlanVersion, (await tight.ItemAsync(other.Item)).PlanVersion);
    }

    private static IReadOnlyList<string> Problems(Bench<Probe> bench) => bench.Services.GetRequiredService<IntegrationRegistry>().Problems;

    private static Bench<Probe> With(string name, string value) => ProbeBench.Of(
        ProbeDefinition.Mapped<IdempotentProbe>(gate: gate =>
        {
            (gate.MaxErrorRate, gate.Assurance, gate.AuditRate) = (0.01, 0.95, 0.2);
            gate.ReviewAbove(label => label.Value, 500m);
        }),
        settings: new Dictionary<string, string?> { [Section + name] = value });
}
