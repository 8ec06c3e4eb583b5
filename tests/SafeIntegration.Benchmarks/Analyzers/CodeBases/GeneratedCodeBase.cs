using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SafeIntegration.Benchmarks.Analyzers.Generated;

namespace SafeIntegration.Benchmarks.Analyzers.CodeBases;

/// <summary>The generated code base, compiled against what this program runs on.</summary>
internal static class GeneratedCodeBase
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    /// <summary>Writes and parses it.</summary>
    /// <exception cref="InvalidOperationException">It does not compile, so nothing measured on it would count.</exception>
    public static CodeBase Create(int seed, int lines, CodeMix mix)
    {
        var trees = GeneratedCode.Write(seed, lines, mix).Select(file => CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(file.Text, Encoding.UTF8), Parsing, file.Path)).ToArray();
        var code = new CodeBase { Name = $"Generated{seed}", Trees = trees, References = PlatformReferences.Load() };
        var errors = code.Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0 ? code : throw new InvalidOperationException($"The generated code has {errors.Length} errors, the first is: {string.Join('\n', errors.Take(20).AsEnumerable())}");
    }
}
