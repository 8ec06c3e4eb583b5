using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeIntegration.Generators.Tests.Plans;

/// <summary>The plan generator on source files, with the steps it took.</summary>
internal sealed class PlanRun
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using SafeIntegration;";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    private PlanRun(string assembly, IEnumerable<(string Path, string Text)> files)
    {
        _compilation = CSharpCompilation.Create(
            assembly, [Parse("Usings.cs", Usings), .. files.Select(file => Parse(file.Path, file.Text))], References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new PlanGenerator().AsSourceGenerator()], parseOptions: Parsing, driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>What the compiler finds wrong with the user's source and the generated one together.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; private set; } = [];

    /// <summary>The file that was generated; null if there is none.</summary>
    public string? Generated => Result.GeneratedSources.Length == 0 ? null : Result.GeneratedSources.Single().SourceText.ToString();

    /// <summary>The hashes, by the name of the integration.</summary>
    public IReadOnlyDictionary<string, string> Hashes => (Generated ?? "").Split('\n').Where(line => line.StartsWith("[assembly", StringComparison.Ordinal))
        .Select(line => line.Split('"')).ToDictionary(parts => parts[1], parts => parts[3], StringComparer.Ordinal);

    /// <summary>Runs on files that are named by their place.</summary>
    public static PlanRun Of(params string[] files) => new("User", files.Select((text, index) => ($"File{index}.cs", text)));

    /// <summary>Runs on files with names of their own.</summary>
    public static PlanRun Named(string assembly, params (string Path, string Text)[] files) => new(assembly, files);

    /// <summary>The hash of the only integration of files that compile.</summary>
    public static string HashOf(params string[] files)
    {
        PlanRun run = Of(files);
        Assert.Empty(run.Errors);
        return Assert.Single(run.Hashes).Value;
    }

    /// <summary>Replaces a file, counted from 0, and runs again.</summary>
    public void Edit(int file, string text)
    {
        SyntaxTree old = _compilation.SyntaxTrees[file + 1];
        _compilation = _compilation.ReplaceSyntaxTree(old, Parse(old.FilePath, text));
        Run();
    }

    /// <summary>Why each value of a tracked step is as it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string step) => [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>Why each emitted file is as it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [.. Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Parsing, path);

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation updated, out _);
        Errors = [.. updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
