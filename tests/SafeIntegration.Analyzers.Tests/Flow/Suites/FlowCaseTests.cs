using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Tests.Flow.Suites;

/// <summary>Every case of the flow suite: it compiles, and exactly what its marks expect is reported.</summary>
public sealed class FlowCaseTests
{
    public static TheoryData<string> Names => [.. FlowCases.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_compiles(string name)
    {
        FlowCase flowCase = FlowCases.Read(name);
        string[] errors = [.. CaseCompilation.Of(flowCase).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        Assert.True(errors.Length == 0, name + ":\n" + string.Join("\n", errors));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_reports_what_its_marks_expect(string name)
    {
        CaseRun run = await CaseRun.OfAsync(FlowCases.Read(name), new FlowAnalyzer(), TestContext.Current.CancellationToken);
        if (KnownLimits.All.TryGetValue(name, out string? reason))
            Assert.False(run.IsRight, $"'{name}' is right now. Remove it from the known limits, where its reason was: {reason}");
        else
            Assert.True(run.IsRight, CaseReport.Of(run));
    }

    [Fact]
    public void A_known_limit_is_a_case() => Assert.Empty(KnownLimits.All.Keys.Except(FlowCases.Names));
}
