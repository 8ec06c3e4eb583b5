using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Analyzers.Tests.Flow.Suites;

/// <summary>What the analyzer reports for a case, compared with what the case expects.</summary>
internal sealed record CaseRun(FlowCase Case, ImmutableArray<Diagnostic> Reported)
{
    /// <summary>Reported where nothing is expected; an exception of the analyzer is always one of these.</summary>
    public IReadOnlyList<Diagnostic> Unexpected { get; } = [.. Reported.Where(diagnostic => !Case.Expectations.Any(expectation => IsMet(expectation, diagnostic)))];

    /// <summary>Expected and not reported.</summary>
    public IReadOnlyList<Expectation> Missing { get; } = [.. MissingOf(Case, Reported)];

    public bool IsRight => Unexpected.Count == 0 && Missing.Count == 0;

    public static async Task<CaseRun> OfAsync(FlowCase flowCase, DiagnosticAnalyzer analyzer, CancellationToken cancellationToken)
    {
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers analysis = CaseCompilation.Of(flowCase).WithAnalyzers([analyzer], options);
        return new CaseRun(flowCase, [.. (await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)]);
    }

    /// <summary>The mark may stand on any line that the squiggle touches, for a call is often broken over several.</summary>
    private static bool IsMet(Expectation expectation, Diagnostic diagnostic)
    {
        FileLinePositionSpan lines = diagnostic.Location.GetLineSpan();
        return diagnostic.Id == expectation.Id && lines.StartLinePosition.Line < expectation.Line && expectation.Line <= lines.EndLinePosition.Line + 1;
    }

    private static IEnumerable<Expectation> MissingOf(FlowCase flowCase, ImmutableArray<Diagnostic> reported)
    {
        Expectation[] unmet = [.. flowCase.Expectations.Where(expectation => !reported.Any(diagnostic => IsMet(expectation, diagnostic)))];
        foreach (Expectation expectation in unmet)
        {
            bool isMetElsewhere = expectation.OneOfMany && flowCase.Expectations.Except(unmet).Any(other => other.OneOfMany && other.Id == expectation.Id);
            if (!isMetElsewhere) yield return expectation;
        }
    }
}
