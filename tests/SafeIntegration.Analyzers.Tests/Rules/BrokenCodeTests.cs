using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Tests.Verifying;

namespace SafeIntegration.Analyzers.Tests.Rules;

/// <summary>Code that somebody is typing: no analyzer throws on it, whatever is missing.</summary>
public sealed class BrokenCodeTests
{
    private const int Breaks = 3;

    public static TheoryData<string> Folders => ["Payloads", "Outputs", "Operation"];

    /// <summary>The sources are those of the cases of these rules, read out of the tests' own files.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public Task No_analyzer_throws_when_tokens_are_missing(string folder)
    {
        string[] sources =
        [
            .. Directory.EnumerateFiles(Repository.PathOf("tests", "SafeIntegration.Analyzers.Tests", folder), "*Tests.cs").Order(StringComparer.Ordinal)
                .SelectMany(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Sources.ParseOptions).GetRoot().DescendantNodes())
                .OfType<LiteralExpressionSyntax>()
                .Where(literal => literal.Token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
                .Select(literal => literal.Token.ValueText),
            Operation.Plans.With(launch: ".Launch(launch => launch.MinDuration = TimeSpan.Zero)", gate: ".Gate(gate => gate.AuditRate = 0)"),
        ];
        Assert.True(sources.Length > 10);
        return BrokenSources.NeverThrow(Repository.Analyzers, sources, Breaks, seed: 20_26);
    }
}
