using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;

namespace SafeIntegration.Benchmarks.Analyzers.Measuring;

/// <summary>The other open analyzers that follow values, from their packages; the build tells where those are.</summary>
internal static class PeerAnalyzers
{
    // The rules of the SDK's analyzers that follow values: injections, and what reaches archives, keys and certificates.
    private static readonly ImmutableHashSet<string> TaintRules =
        [.. Enumerable.Range(3001, 12).Select(number => $"CA{number}"), "CA5389", "CA5390", "CA5403"];

    /// <summary>SecurityCodeScan with all its rules; <see langword="null"/> if its package is not there.</summary>
    public static AnalyzerSet? SecurityCodeScan() =>
        Load("+ SecurityCodeScan, all rules", "SecurityCodeScan", _ => true, "analyzers/dotnet/SecurityCodeScan.VS2019.dll");

    /// <summary>The SDK's analyzers with the rules that follow values; <see langword="null"/> if their package is not there.</summary>
    public static AnalyzerSet? NetAnalyzers() => Load(
        "+ NetAnalyzers, taint rules", "NetAnalyzers", TaintRules.Contains, "analyzers/dotnet/cs/Microsoft.CodeAnalysis.NetAnalyzers.dll", "analyzers/dotnet/cs/Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll");

    private static AnalyzerSet? Load(string name, string package, Func<string, bool> isOn, params string[] files)
    {
        string? folder = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == package)?.Value;
        string[] paths = [.. files.Select(file => Path.Combine(folder ?? "", file))];
        if (string.IsNullOrEmpty(folder) || !paths.All(File.Exists))
            return null;
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. AnalyzerFiles.AnalyzersOf(paths).Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => isOn(rule.Id)))];
        var rules = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct()
            .ToImmutableDictionary(id => id, id => isOn(id) ? ReportDiagnostic.Warn : ReportDiagnostic.Suppress);
        return new(name, () => [.. analyzers.Select(analyzer => (DiagnosticAnalyzer)Activator.CreateInstance(analyzer.GetType())!)], rules);
    }
}
