using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.Benchmarks.Analyzers.Measuring;

/// <summary>The analyzers of this repository.</summary>
internal static class OwnAnalyzers
{
    /// <summary>The id of the diagnostic that tells that a body was too large to be followed exactly.</summary>
    public const string BudgetId = "SI9001";

    private const string EngineName = "SafeIntegration.Analyzers.FlowAnalyzer";

    private static readonly Type[] Types =
        [.. typeof(FlowRules).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>All of them.</summary>
    public static AnalyzerSet All { get; } = new("+ all SafeIntegration analyzers", Create, ImmutableDictionary<string, ReportDiagnostic>.Empty);

    /// <summary>The one that follows values; <see cref="AnalyzerSet.NoOp"/> where there is none.</summary>
    public static AnalyzerSet Flow { get; } = typeof(FlowRules).Assembly.GetType(EngineName) is { } engine
        ? new("+ FlowAnalyzer", () => [(DiagnosticAnalyzer)Activator.CreateInstance(engine)!], ImmutableDictionary<string, ReportDiagnostic>.Empty)
        : AnalyzerSet.NoOp with { Name = "+ FlowAnalyzer (none: no-op)" };

    private static ImmutableArray<DiagnosticAnalyzer> Create() =>
        Types.Length == 0 ? AnalyzerSet.NoOp.Create() : [.. Types.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}
