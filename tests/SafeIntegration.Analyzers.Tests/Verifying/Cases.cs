using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SafeIntegration.Generators;

namespace SafeIntegration.Analyzers.Tests.Verifying;

/// <summary>A case of an analyzer, compiled as a new project would be, contracts generated.</summary>
internal sealed class AnalyzerCase<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> where TAnalyzer : DiagnosticAnalyzer, new()
{
    public AnalyzerCase() => TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ContractGenerator)];

    protected override ParseOptions CreateParseOptions() => Sources.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => Sources.CompilationOptions;
}

/// <summary>A case of a code fix, compiled as a new project would be, contracts generated.</summary>
internal sealed class FixCase<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> where TAnalyzer : DiagnosticAnalyzer, new() where TFix : CodeFixProvider, new()
{
    public FixCase() => TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ContractGenerator)];

    protected override ParseOptions CreateParseOptions() => Sources.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => Sources.CompilationOptions;
}
