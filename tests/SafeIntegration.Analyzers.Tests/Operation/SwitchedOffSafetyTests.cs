using SafeIntegration.Analyzers.Operation;
using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Operation;

namespace SafeIntegration.Analyzers.Tests.Operation;

/// <summary>SI3003.</summary>
public sealed class SwitchedOffSafetyTests
{
    [Theory]
    [InlineData("TimeSpan.Zero")]
    [InlineData("default")]
    [InlineData("new TimeSpan()")]
    [InlineData("new(0, 0, 1)")]
    [InlineData("TimeSpan.FromDays(0)")]
    [InlineData("TimeSpan.FromSeconds(30)")]
    [InlineData("NoLaunch")]
    public Task A_launch_period_of_nothing_is_reported(string duration) => Verify.Analyzer<SwitchedOffSafetyAnalyzer>(
        Plans.With(launch: $".Launch(launch => [|launch.MinDuration = {duration}|])", members: "private static readonly TimeSpan NoLaunch = TimeSpan.FromMinutes(0);"));

    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("0.01")]
    [InlineData("NoAudit")]
    public Task An_audit_of_nothing_is_reported(string rate) => Verify.Analyzer<SwitchedOffSafetyAnalyzer>(
        Plans.With(gate: $$""".Gate(gate => { gate.MaxErrorRate = 0.02; [|gate.AuditRate = {{rate}}|]; gate.ReviewAbove(fields => fields.Total, 500m); })""", members: "private const double NoAudit = 0;"));

    [Theory]
    [InlineData("TimeSpan.FromDays(14)")]
    [InlineData("TimeSpan.FromHours(8)")]
    [InlineData("new TimeSpan(7, 0, 0, 0)")]
    [InlineData("options.LaunchPeriod")]
    [InlineData("options.IsDemo ? TimeSpan.Zero : TimeSpan.FromDays(14)")]
    [InlineData("Week")]
    public Task A_launch_period_is_not_reported(string duration) => Verify.Analyzer<SwitchedOffSafetyAnalyzer>(
        Plans.With(launch: $".Launch(launch => launch.MinDuration = {duration})", members: "private static readonly TimeSpan Week = TimeSpan.FromDays(7);"));

    [Fact]
    public Task What_a_setting_decides_is_not_reported() => Verify.Analyzer<SwitchedOffSafetyAnalyzer>(
        Plans.With(launch: ".Launch(launch => { if (options.IsDemo) launch.MinDuration = TimeSpan.Zero; })"));

    [Theory]
    [InlineData("0.05")]
    [InlineData("1")]
    [InlineData("options.AuditRate")]
    public Task An_audit_is_not_reported(string rate) => Verify.Analyzer<SwitchedOffSafetyAnalyzer>(Plans.With(gate: $".Gate(gate => gate.AuditRate = {rate})"));

    [Fact]
    public Task Members_of_the_same_name_are_not_reported() => Verify.Analyzer<SwitchedOffSafetyAnalyzer>(
        """
        public sealed class Animation
        {
            public TimeSpan MinDuration { get; set; }
            public double AuditRate { get; set; }
            public static Animation None => new() { MinDuration = TimeSpan.Zero, AuditRate = 0 };
        }
        """);

    [Fact]
    public Task A_fix_brings_the_launch_period_back() => Verify.CodeFix<SwitchedOffSafetyAnalyzer, SwitchedOffSafetyFix>(
        Plans.With(launch: ".Launch(launch => [|launch.MinDuration = TimeSpan.Zero|])"),
        Plans.With(launch: ".Launch(launch => launch.MinDuration = TimeSpan.FromDays(14))"));

    [Fact]
    public Task A_fix_brings_the_audit_back() => Verify.CodeFix<SwitchedOffSafetyAnalyzer, SwitchedOffSafetyFix>(
        Plans.With(gate: ".Gate(gate => [|gate.AuditRate = 0|])"),
        Plans.With(gate: ".Gate(gate => gate.AuditRate = 0.10)"));
}
