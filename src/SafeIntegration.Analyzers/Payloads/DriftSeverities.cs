using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Analyzers.Payloads;

/// <summary>
/// How severe SI1006 is: more on contracts than elsewhere, which one severity for the id cannot say. So the rule reads the project's profile itself; a severity in an .editorconfig wins.
/// </summary>
internal readonly record struct DriftSeverities(DiagnosticSeverity OnContracts, DiagnosticSeverity Elsewhere)
{
    public static DriftSeverities Of(AnalyzerConfigOptions options) =>
        (options.TryGetValue("build_property.SafeIntegrationProfile", out string? profile) ? profile.Trim().ToLowerInvariant() : "") switch
        {
            "enforce" => new(DiagnosticSeverity.Error, DiagnosticSeverity.Warning),
            "strict" => new(DiagnosticSeverity.Warning, DiagnosticSeverity.Warning),
            _ => new(DiagnosticSeverity.Warning, DiagnosticSeverity.Info),
        };

    public DiagnosticSeverity For(PayloadKind kind) => kind == PayloadKind.Contract ? OnContracts : Elsewhere;
}
