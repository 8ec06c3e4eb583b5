using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Analyzers.Outputs;

/// <summary>Silences CS8509 where a switch expression handles every case of a decision or a verdict: the compiler does not know that the family is closed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LaneSuppressor : DiagnosticSuppressor
{
    internal static readonly SuppressionDescriptor Suppression = new("SIS2005", "CS8509", "Every case of the closed family is handled.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Suppression];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (Lanes.In(context.Compilation) is not { } lanes)
            return;
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
                continue;
            SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node.FirstAncestorOrSelf<SwitchExpressionSyntax>() is not { } expression
                || context.GetSemanticModel(tree).GetOperation(expression, context.CancellationToken) is not { } operation)
            {
                continue;
            }

            if (lanes.MissingIn(operation) is { IsDefault: false, IsEmpty: true })
                context.ReportSuppression(Microsoft.CodeAnalysis.Diagnostics.Suppression.Create(Suppression, diagnostic));
        }
    }
}
