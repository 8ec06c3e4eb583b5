using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Generators;

namespace SafeIntegration.Analyzers.Tests.Samples;

/// <summary>A project of the folder <c>samples</c>, compiled in this process as its build compiles it, with every analyzer that ships.</summary>
internal sealed class Sample
{
    private const string WebUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Net.Http.Json;
        global using System.Threading; global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private const string LibraryUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // The generator of regular expressions is part of the SDK, not of this process: its half of a partial member is missing here.
    private const string MissingHalf = "CS8795";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private readonly string _folder;
    private readonly Compilation _compilation;

    private Sample(string folder, Compilation compilation) => (_folder, _compilation) = (folder, compilation);

    /// <summary>Loads a project.</summary>
    /// <param name="name">Its folder.</param>
    /// <param name="isWeb">Whether the project's SDK is the one for the web.</param>
    public static Sample Load(string name, bool isWeb)
    {
        string folder = Path.Combine(FindRoot(), "samples", name);
        string[] files = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !IsBuildOutput(Path.GetRelativePath(folder, file))).Order(StringComparer.Ordinal)];
        CSharpCompilation written = CSharpCompilation.Create(
            name, files.Select(file => Parse(file, File.ReadAllText(file))).Append(Parse(Path.Combine(folder, "obj", "GlobalUsings.g.cs"), isWeb ? WebUsings : LibraryUsings)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileNameWithoutExtension(path) != name).Select(path => MetadataReference.CreateFromFile(path)),
            new(files.Any(file => Path.GetFileName(file) == "Program.cs") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator(), new PlanGenerator().AsSourceGenerator()], parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(written, out Compilation compilation, out _);
        return new(folder, compilation);
    }

    /// <summary>What the compiler finds wrong; nothing, if the test compiles what the build compiles.</summary>
    public IEnumerable<string> Errors => _compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != MissingHalf).Select(diagnostic => diagnostic.ToString());

    /// <summary>What all analyzers report, by place.</summary>
    public async Task<IReadOnlyList<Finding>> AnalyseAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<AdditionalText> texts = [.. Directory.EnumerateFiles(_folder, "*.md", SearchOption.AllDirectories).Where(file => !IsBuildOutput(Path.GetRelativePath(_folder, file))).Select(file => new TextFile(file))];
        ImmutableArray<Diagnostic> diagnostics = await _compilation.WithAnalyzers(Analyzers(), new AnalyzerOptions(texts)).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).Select(FindingOf).Distinct().OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Id, StringComparer.Ordinal)];
    }

    /// <summary>The line, from 1, of the one place where a piece of code stands.</summary>
    public int LineOf(string file, string code)
    {
        string[] lines = File.ReadAllLines(Path.Combine(_folder, file));
        int[] places = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains(code, StringComparison.Ordinal))];
        return places.Length == 1 ? places[0] + 1 : throw new InvalidOperationException($"'{code}' stands {places.Length} times in {file}; an expectation names one place.");
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. Assembly.Load("SafeIntegration.Analyzers").GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private Finding FindingOf(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string file = place.Path.Length == 0 ? "" : Path.GetRelativePath(_folder, place.Path).Replace('\\', '/');
        return new(file, place.StartLinePosition.Line + 1, diagnostic.Id, diagnostic.Severity, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Parsing, path);

    private static bool IsBuildOutput(string path) => path.StartsWith("bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal) || path.StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SafeIntegration.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }

    private sealed class TextFile(string path) : AdditionalText
    {
        public override string Path { get; } = path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(File.ReadAllText(Path));
    }
}

/// <summary>A diagnostic by its place.</summary>
/// <param name="File">Below the sample's folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Id">The rule.</param>
/// <param name="Severity">How it is reported.</param>
/// <param name="Message">What it says.</param>
internal sealed record Finding(string File, int Line, string Id, DiagnosticSeverity Severity, string Message);
