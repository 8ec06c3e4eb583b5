using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Benchmarks.Analyzers.CodeBases;

/// <summary>Loads analyzers and generators from files, each with the assemblies that lie beside it.</summary>
internal static class AnalyzerFiles
{
    /// <summary>The analyzers of some assemblies.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(params IReadOnlyList<string> paths) =>
        [.. paths.SelectMany(path => new AnalyzerFileReference(Path.GetFullPath(path), new Loader()).GetAnalyzers(LanguageNames.CSharp))];

    /// <summary>The generators of an assembly; none if it needs a newer compiler.</summary>
    public static ImmutableArray<ISourceGenerator> GeneratorsOf(string path) => new AnalyzerFileReference(Path.GetFullPath(path), new Loader()).GetGenerators(LanguageNames.CSharp);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // What an analyzer needs is looked for beside it.
        }

        public Assembly LoadFromPath(string fullPath)
        {
            var context = new AssemblyLoadContext(fullPath);
            context.Resolving += (own, name) =>
            {
                string beside = Path.Combine(Path.GetDirectoryName(fullPath)!, name.Name + ".dll");
                return File.Exists(beside) && !IsLoaded(name) ? own.LoadFromAssemblyPath(beside) : null;
            };
            return context.LoadFromAssemblyPath(fullPath);
        }

        private static bool IsLoaded(AssemblyName name) => AssemblyLoadContext.Default.Assemblies.Any(assembly => assembly.GetName().Name == name.Name);
    }
}
