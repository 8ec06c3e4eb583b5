using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SafeIntegration.Analyzers.Baseline;

/// <summary>
/// Hides what stands in the baseline. While a baseline is being written it hides every finding: the build goes through whatever their severity, and the compiler's log still has them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => BaselineRules.Suppressions;

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        bool isWriting = options.TryGetValue("build_property.SafeIntegrationBaseline", out string? mode) && string.Equals(mode, "write", StringComparison.OrdinalIgnoreCase);
        EntryCounts baseline = isWriting ? new() : Read(context);
        if (!isWriting && baseline.IsEmpty)
            return;

        string directory = options.TryGetValue("build_property.ProjectDir", out string? given) ? given : "";
        // In the order of the file, so that of several equal lines always the same ones are new.
        foreach (Diagnostic finding in context.ReportedDiagnostics.Where(finding => finding.Location.SourceTree is not null).OrderBy(finding => finding.Location.SourceSpan.Start))
        {
            if (isWriting ? finding.Severity >= DiagnosticSeverity.Warning : baseline.TryTake(EntryOf(finding, directory, context)))
                context.ReportSuppression(Suppression.Create(SuppressionOf(finding.Id), finding));
        }
    }

    private static SuppressionDescriptor SuppressionOf(string id) => BaselineRules.Suppressions.First(suppression => suppression.SuppressedDiagnosticId == id);

    private static BaselineEntry EntryOf(Diagnostic finding, string directory, SuppressionAnalysisContext context)
    {
        SyntaxTree tree = finding.Location.SourceTree!;
        TextLine line = tree.GetText(context.CancellationToken).Lines.GetLineFromPosition(finding.Location.SourceSpan.Start);
        return new(finding.Id, ProjectPath.Of(directory, tree.FilePath), LineFingerprint.Of(line.ToString()));
    }

    private static EntryCounts Read(SuppressionAnalysisContext context)
    {
        var counts = new EntryCounts();
        foreach (AdditionalText file in context.Options.AdditionalFiles.Where(file => string.Equals(Path.GetExtension(file.Path), ".baseline", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (TextLine line in file.GetText(context.CancellationToken)?.Lines ?? (IEnumerable<TextLine>)[])
            {
                // A line that is no entry is told by the build, at its place.
                if (line.ToString() is var text && BaselineText.IsContent(text) && BaselineEntry.TryParse(text.Trim(), out BaselineEntry entry))
                    counts.Add(entry);
            }
        }

        return counts;
    }
}
