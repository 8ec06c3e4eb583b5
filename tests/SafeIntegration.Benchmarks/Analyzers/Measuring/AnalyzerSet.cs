using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Benchmarks.Analyzers.Measuring;

/// <summary>Analyzers that are measured together.</summary>
/// <param name="Name">In the table.</param>
/// <param name="Create">New instances, which know nothing of an earlier run.</param>
/// <param name="Rules">Severities that differ from the rules' own.</param>
internal sealed record AnalyzerSet(string Name, Func<ImmutableArray<DiagnosticAnalyzer>> Create, ImmutableDictionary<string, ReportDiagnostic> Rules)
{
    /// <summary>No analyzer at all.</summary>
    public static AnalyzerSet None { get; } = new("compile only", () => [], ImmutableDictionary<string, ReportDiagnostic>.Empty);

    /// <summary>The floor.</summary>
    public static AnalyzerSet NoOp { get; } = new("+ no-op block analyzer", () => [new NoOpAnalyzer()], ImmutableDictionary<string, ReportDiagnostic>.Empty);
}
