using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Harness;

namespace SafeIntegration.Benchmarks.Analyzers.Measuring;

/// <summary>
/// What an edited file costs in an editor, over the no-op analyzer: the analyzers have seen the whole code base, one file changes, and only that file is asked for. The files are the
/// largest ones and some of all sizes; each edit stands on the one before.
/// </summary>
/// <param name="Milliseconds">CPU over the no-op analyzer, the median of all edits.</param>
/// <param name="LargestMilliseconds">The same, of the file that costs most (the median of its edits).</param>
/// <param name="BareMilliseconds">CPU with the no-op analyzer alone, the median.</param>
/// <param name="Edits">How many edits were measured.</param>
/// <param name="Stale">Edited files for which analyzers that have seen the earlier code say something else than new ones. Must be 0.</param>
internal sealed record EditCost(double Milliseconds, double LargestMilliseconds, double BareMilliseconds, int Edits, int Stale)
{
    private const int EachKind = 8;
    private const int Rounds = 4;

    /// <summary>Measures.</summary>
    public static EditCost Measure(CodeBase code, AnalyzerSet set)
    {
        var kept = set.Create();
        var bare = AnalyzerSet.NoOp.Create();
        CSharpCompilation current = code.Compile(set.Rules);
        Analysis.Run(current, kept, code.AnalyzerOptions);
        Analysis.Run(current, bare, code.AnalyzerOptions);
        var differences = new Dictionary<string, List<double>>();
        var bareTimes = new List<double>();
        int stale = 0;
        for (int round = -1; round < Rounds; round++)
        {
            foreach (string path in PathsOf(code))
            {
                SyntaxTree old = current.SyntaxTrees.First(tree => tree.FilePath == path);
                SyntaxTree edited = old.WithChangedText(Edit(old, round));
                current = current.ReplaceSyntaxTree(old, edited);
                bool bareFirst = round % 2 == 0;
                double first = Time(edited, current, bareFirst ? bare : kept, code.AnalyzerOptions);
                double second = Time(edited, current, bareFirst ? kept : bare, code.AnalyzerOptions);
                if (round < 0)
                    continue;
                var own = differences.TryGetValue(path, out var list) ? list : differences[path] = [];
                own.Add(bareFirst ? second - first : first - second);
                bareTimes.Add(bareFirst ? first : second);
                if (round == Rounds - 1 && !IsSame(edited, current, kept, set.Create(), code.AnalyzerOptions))
                    stale++;
            }
        }

        return new(Cost.Median(differences.Values.SelectMany(all => all)), differences.Values.Max(Cost.Median), Cost.Median(bareTimes), bareTimes.Count, stale);
    }

    private static IEnumerable<string> PathsOf(CodeBase code)
    {
        var bySize = code.Trees.Where(tree => tree.FilePath.Length > 0 && tree.GetText().Lines.Count > 20).OrderByDescending(tree => tree.Length).Select(tree => tree.FilePath).Distinct().ToArray();
        int step = Math.Max(1, bySize.Length / EachKind);
        return bySize.Take(EachKind).Concat(bySize.Where((_, index) => index % step == step / 2).Take(EachKind)).Distinct();
    }

    // In turn: a line before everything, a statement in the middle, a member more.
    private static Microsoft.CodeAnalysis.Text.SourceText Edit(SyntaxTree tree, int round)
    {
        Microsoft.CodeAnalysis.Text.SourceText text = tree.GetText();
        string number = (round + 1).ToString(CultureInfo.InvariantCulture);
        string all = text.ToString();
        int middle = round % 3 == 1 ? all.IndexOf("return ", all.Length / 2, StringComparison.Ordinal) : -1;
        int lastMember = round % 3 == 2 ? all.LastIndexOf("    public ", StringComparison.Ordinal) : -1;
        return (middle, lastMember) switch
        {
            ( >= 0, _) when Regex.IsMatch(all[..middle], @"[;}{]\s*$") => text.WithChanges(new TextChange(new(middle, 0), $"_ = {number}; ")),
            (_, >= 0) => text.WithChanges(new TextChange(new(lastMember, 0), $"    private const int Edited{number} = {number};\n\n")),
            _ => text.WithChanges(new TextChange(new(0, 0), $"// edit {number}\n")),
        };
    }

    // A compilation of its own each time: what the other analyzer's run has bound must not help.
    private static double Time(SyntaxTree tree, CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options)
    {
        var own = compilation.Clone();
        Cost.Settle();
        double start = ProcessClock.Now();
        Analysis.RunOn(tree, own, analyzers, options);
        return ProcessClock.Now() - start;
    }

    private static bool IsSame(SyntaxTree tree, CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> kept, ImmutableArray<DiagnosticAnalyzer> anew, AnalyzerOptions options) =>
        DiagnosticText.Of(Analysis.RunOn(tree, compilation.Clone(), kept, options).Diagnostics)
            .SequenceEqual(DiagnosticText.Of(Analysis.RunOn(tree, compilation.Clone(), anew, options).Diagnostics));
}
