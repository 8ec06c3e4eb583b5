using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Tests.Catalogue;

public class CatalogueFileTests
{
    private const string Source = "namespace N { public class Erp { public string Fetch(int id) => \"\"; public string Last => \"\"; } }";

    [Fact]
    public async Task A_file_whose_lines_resolve_is_not_spoken_of() =>
        Assert.Empty(await Report("// the ERP\nsource M:N.Erp.Fetch\nsource P:N.Erp.Last\neffect M:N.Erp.Fetch id\nentry T:N.Erp\n"));

    [Theory]
    [InlineData("efect M:N.Erp.Fetch", "'efect' is no kind")]
    [InlineData("source M:N.Erp.Fetsh", "'N.Erp' itself declares no 'M:N.Erp.Fetsh'")]
    [InlineData("source M:N.Erp.Last", "itself declares no 'M:N.Erp.Last'")]
    [InlineData("source M:N.Epr.Fetch", "the type 'N.Epr' is in no reference of this project")]
    [InlineData("effect M:N.Erp.Fetch number", "has a parameter 'number'")]
    [InlineData("source M:N.Erp.Fetch(System.String)", "itself declares no")]
    public async Task A_wrong_line_is_told_at_that_line(string line, string part)
    {
        var diagnostic = Assert.Single(await Report("// first\n  " + line + "  \nsource M:N.Erp.Fetch\n"));
        Assert.Equal("SI9002", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains(part, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal("app.safeintegration", span.Path);
        Assert.Equal((1, 2, 2 + line.Length), (span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Character));
    }

    [Fact]
    public async Task Another_additional_file_is_not_read() => Assert.Empty(await Report("this is a runbook", "runbook.md"));

    private static async Task<ImmutableArray<Diagnostic>> Report(string text, string path = "app.safeintegration")
    {
        var code = Compiled.Of(Source);
        var options = new AnalyzerOptions([new TextFile(path, text)]);
        return await code.Compilation.WithAnalyzers([new CatalogueFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
