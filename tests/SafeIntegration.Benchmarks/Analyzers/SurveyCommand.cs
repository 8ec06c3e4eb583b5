using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Benchmarks.Analyzers.Generated;
using SafeIntegration.Benchmarks.Analyzers.Measuring;
using SafeIntegration.Benchmarks.Analyzers.Surveying;

namespace SafeIntegration.Benchmarks.Analyzers;

/// <summary>Every report on somebody's application, with the line it is about and the places it names, for a person to judge.</summary>
internal static class SurveyCommand
{
    /// <summary>How the command is called.</summary>
    public const string Usage = "survey --root folder [--refs folder]... [--info yes]";

    /// <summary>Analyses and prints; 0, or 1 if an analyzer threw.</summary>
    public static int Run(string[] args)
    {
        if (CommandOptions.TryRead(args, "root", "refs", "info") is not { } options || options.Text("root") is not { } root)
            return Arguments.Refuse(Usage);

        DiagnosticSeverity least = options.Text("info") == null ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        var found = new List<Diagnostic>();
        int failures = 0;
        foreach ((string path, var compilation) in new Application(Path.GetFullPath(root), PlatformReferences.Load([.. options.All("refs")])).Compile())
        {
            Analysis analysis = Analysis.Run(compilation, OwnAnalyzers.All.Create(), new AnalyzerOptions([]));
            int errors = compilation.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Console.WriteLine($"{Path.GetRelativePath(root, path)}: {compilation.SyntaxTrees.Length - 1} files, {errors} errors of the compiler, {analysis.Diagnostics.Length} reports");
            foreach (string failure in analysis.Failures)
                Console.WriteLine(failure);
            failures += analysis.Failures.Count;
            found.AddRange(analysis.Diagnostics.Where(diagnostic => diagnostic.Severity >= least));
        }

        foreach (var rule in found.GroupBy(diagnostic => diagnostic.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
            Print(root, rule.Key, [.. rule]);
        Console.WriteLine($"survey {Path.GetFileName(Path.GetFullPath(root))} " + string.Join(' ', found.CountBy(diagnostic => diagnostic.Id).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")));
        return failures == 0 ? 0 : 1;
    }

    private static void Print(string root, string rule, IReadOnlyList<Diagnostic> diagnostics)
    {
        Console.WriteLine();
        Console.WriteLine($"== {rule}: {diagnostics.Count}");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Console.WriteLine($"{Place(root, diagnostic.Location)}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
            Console.WriteLine($"    > {LineOf(diagnostic.Location)}");
            foreach (Location step in diagnostic.AdditionalLocations)
                Console.WriteLine($"    - {Place(root, step)}: {LineOf(step)}");
        }
    }

    private static string Place(string root, Location location)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return $"{(span.Path.Length == 0 ? "" : Path.GetRelativePath(root, span.Path))}({span.StartLinePosition.Line + 1})";
    }

    private static string LineOf(Location location) => location.SourceTree is { } tree ? tree.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : "";
}
