using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Payloads;
using SafeIntegration.Analyzers.Tests.Verifying;

namespace SafeIntegration.Analyzers.Tests.Payloads;

/// <summary>How severe SI1006 is in each profile.</summary>
public sealed class DriftSeverityTests
{
    private const string Source =
        """
        using System.Text.Json;

        [Contract("acme.invoices.v1")]
        public sealed record Invoice(double Total);

        public sealed record Order(double Total)
        {
            public static Order? Read(string json) => JsonSerializer.Deserialize<Order>(json);
        }
        """;

    [Theory]
    [InlineData(null, DiagnosticSeverity.Warning, DiagnosticSeverity.Info)]
    [InlineData("recommended", DiagnosticSeverity.Warning, DiagnosticSeverity.Info)]
    [InlineData("strict", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning)]
    [InlineData("Enforce", DiagnosticSeverity.Error, DiagnosticSeverity.Warning)]
    public async Task A_contract_weighs_more_than_another_type(string? profile, DiagnosticSeverity onContract, DiagnosticSeverity elsewhere)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Case", [CSharpSyntaxTree.ParseText(Source, Sources.ParseOptions), CSharpSyntaxTree.ParseText(Sources.Usings.Text, Sources.ParseOptions)], References.All, Sources.CompilationOptions);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new SilentDriftAnalyzer()], new AnalyzerOptions([], new Profile(profile)));
        IEnumerable<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal([onContract, elsewhere], found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.Severity));
    }

    private sealed class Profile(string? name) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(name);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(string? profile) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.SafeIntegrationProfile" ? profile : null;
            return value is not null;
        }
    }
}
