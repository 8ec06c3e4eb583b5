using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeIntegration.Generators.Tests.Reading;

/// <summary>The generator on source text, with the steps it took.</summary>
internal sealed class GeneratorRun
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.ComponentModel.DataAnnotations; global using System.Text.Json.Serialization; global using SafeIntegration;";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public GeneratorRun(params string[] sources)
    {
        _compilation = CSharpCompilation.Create(
            "User", [Parse(Usings), .. sources.Select(Parse)], References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()], parseOptions: Parsing, driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>What the compiler finds wrong with the user's source and the generated one together.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; private set; } = [];

    /// <summary>Replaces a source, counted from 0, and runs again.</summary>
    public void Edit(int source, string text)
    {
        SyntaxTree old = _compilation.SyntaxTrees[source + 1];
        _compilation = _compilation.ReplaceSyntaxTree(old, Parse(text));
        Run();
    }

    /// <summary>Why each value of a tracked step is as it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string step) =>
        [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>Why each emitted file is as it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [.. Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Parsing, path: "User.cs");

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation updated, out _);
        Errors = [.. updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
