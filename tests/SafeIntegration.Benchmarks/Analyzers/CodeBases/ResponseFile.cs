using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SafeIntegration.Benchmarks.Analyzers.CodeBases;

/// <summary>A code base by a captured command line of the compiler: what stands in a file given to <c>csc</c> as <c>@file</c>, one argument a line.</summary>
internal static class ResponseFile
{
    /// <summary>Reads the command line and everything it names. What its source generators make belongs to the code base.</summary>
    public static CodeBase Load(string path)
    {
        string[] arguments = [.. File.ReadAllLines(path).Where(line => !string.IsNullOrWhiteSpace(line))];
        CSharpCommandLineArguments command = CSharpCommandLineParser.Default.Parse(arguments, Path.GetDirectoryName(Path.GetFullPath(path)), sdkDirectory: null);
        CSharpParseOptions parsing = command.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);
        SyntaxTree[] trees = [.. command.SourceFiles.Where(file => File.Exists(file.Path)).Select(file => CSharpSyntaxTree.ParseText(TextOf(file.Path), parsing, file.Path))];
        MetadataReference[] references = [.. command.MetadataReferences.Where(reference => File.Exists(reference.Reference)).Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties))];

        // A captured /warn:0 would drop every warning of an analyzer without a word; signing keys are not at hand.
        CSharpCompilationOptions options = command.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Default).WithWarningLevel(4).WithStrongNameProvider(null)
            .WithCryptoKeyFile(null).WithDelaySign(null).WithPublicSign(false);
        ImmutableArray<AdditionalText> files = [.. command.AdditionalFiles.Where(file => File.Exists(file.Path)).Select(file => new FileText(file.Path))];
        var configs = new EditorConfigs(command.AnalyzerConfigPaths);
        return new()
        {
            Name = command.CompilationName ?? Path.GetFileNameWithoutExtension(path),
            Trees = WithGenerated(command, trees, references, options, files, configs),
            References = references,
            Options = options,
            AnalyzerOptions = new(files, configs),
        };
    }

    private static SyntaxTree[] WithGenerated(
        CSharpCommandLineArguments command,
        SyntaxTree[] trees,
        MetadataReference[] references,
        CSharpCompilationOptions options,
        ImmutableArray<AdditionalText> files,
        EditorConfigs configs)
    {
        var generators = command.AnalyzerReferences.Where(reference => File.Exists(reference.FilePath)).SelectMany(reference => AnalyzerFiles.GeneratorsOf(reference.FilePath)).ToArray();
        if (generators.Length == 0)
            return trees;
        CSharpCompilation seed = CSharpCompilation.Create("seed", trees, references, options);
        CSharpGeneratorDriver.Create(generators, files, command.ParseOptions, configs).RunGeneratorsAndUpdateCompilation(seed, out Compilation result, out _);
        return [.. result.SyntaxTrees];
    }

    private static Microsoft.CodeAnalysis.Text.SourceText TextOf(string path) => Microsoft.CodeAnalysis.Text.SourceText.From(File.ReadAllText(path), Encoding.UTF8);

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => TextOf(path);
    }
}
