using Microsoft.CodeAnalysis;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Analyzers.Generated;

namespace SafeIntegration.Benchmarks.Analyzers.Measuring;

/// <summary>How many of the flows that a generated code base plants are found, and what is reported where nothing is wrong.</summary>
internal sealed record Plants(int Planted, int Found, IReadOnlyList<string> Missed, IReadOnlyList<string> False)
{
    /// <summary>Compares diagnostics with the marks in the code. Only the rules that follow values count.</summary>
    public static Plants Compare(CodeBase code, IEnumerable<Diagnostic> diagnostics)
    {
        var planted = new Dictionary<(string, int), string[]>();
        var either = new HashSet<(string, int)>();
        foreach (SyntaxTree tree in code.Trees)
        {
            string text = tree.GetText().ToString();
            foreach ((int line, string[] rules) in GeneratedCode.PlantsOf(text))
                planted.Add((tree.FilePath, line), rules);
            either.UnionWith(GeneratedCode.EitherOf(text).Select(line => (tree.FilePath, line)));
        }

        var found = new HashSet<(string, int)>();
        var wrong = new List<string>();
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && IsOfFlow(diagnostic.Id)))
        {
            FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
            var key = (place.Path, place.StartLinePosition.Line);
            if (planted.TryGetValue(key, out string[]? rules))
            {
                if (rules.Contains(diagnostic.Id))
                    found.Add(key);
            }
            else if (!either.Contains(key))
            {
                wrong.Add(diagnostic.ToString());
            }
        }

        return new(planted.Count, found.Count, [.. planted.Where(pair => !found.Contains(pair.Key)).Select(pair => $"{pair.Key.Item1}({pair.Key.Item2 + 1}): {string.Join('/', pair.Value)}")], wrong);
    }

    // SI1006 looks at types; SI2004, SI2005 and the third group at how things are declared.
    private static bool IsOfFlow(string id) => id is not ("SI1006" or "SI2004" or "SI2005") && (id.StartsWith("SI1", StringComparison.Ordinal) || id.StartsWith("SI2", StringComparison.Ordinal));
}
