using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Tests.Flow.Suites;

/// <summary>Shows a wrong case: its source, and under each line what is reported there and what is missing.</summary>
internal static class CaseReport
{
    public static string Of(CaseRun run)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{run.Case.Name}: {run.Unexpected.Count} unexpected, {run.Missing.Count} missing.");
        string[] lines = run.Case.Source.Split('\n');
        for (int line = 1; line <= lines.Length; line++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{line,4}  {lines[line - 1]}");
            foreach (Diagnostic diagnostic in run.Reported.Where(diagnostic => LineOf(diagnostic) == line))
                text.AppendLine(CultureInfo.InvariantCulture, $"      {(run.Unexpected.Contains(diagnostic) ? "UNEXPECTED" : "as expected")} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
            foreach (Expectation expectation in run.Missing.Where(expectation => expectation.Line == line))
                text.AppendLine(CultureInfo.InvariantCulture, $"      MISSING {expectation.Id}");
        }

        foreach (Diagnostic diagnostic in run.Reported.Where(diagnostic => LineOf(diagnostic) == 0))
            text.AppendLine(CultureInfo.InvariantCulture, $"      without a place in the case: {diagnostic}");
        return text.ToString();
    }

    private static int LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath == "Case.cs" ? diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 : 0;
}
