using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;

namespace SafeIntegration.Benchmarks.Analyzers.Surveying;

/// <summary>The projects of somebody's application, each compiled against those it refers to. Packages are given by folder; source generators are not run.</summary>
internal sealed partial class Application
{
    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.Preview).WithPreprocessorSymbols("NET", "NETCOREAPP", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    private static readonly string[] ImplicitUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] WebUsings =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private readonly IReadOnlyList<MetadataReference> _references;
    private readonly Dictionary<string, ProjectFolder> _projects;
    private readonly Dictionary<string, CSharpCompilation> _compiled = [];

    public Application(string root, IReadOnlyList<MetadataReference> references)
    {
        _references = references;
        _projects = ProjectFolder.Find(root).ToDictionary(project => project.Path);
    }

    /// <summary>Each project's path and compilation.</summary>
    public IEnumerable<(string Path, CSharpCompilation Compilation)> Compile() => _projects.Values.Select(project => (project.Path, Compile(project, [])));

    private CSharpCompilation Compile(ProjectFolder project, HashSet<string> above)
    {
        if (_compiled.TryGetValue(project.Path, out CSharpCompilation? known))
            return known;
        above.Add(project.Path);
        var own = project.ProjectReferences.Where(path => _projects.ContainsKey(path) && !above.Contains(path)).Select(path => Compile(_projects[path], above)).ToArray();
        above.Remove(project.Path);
        var trees = project.Files.Select(path => CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(File.ReadAllText(path), Encoding.UTF8), Parsing, path)).ToList();
        trees.Add(CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(Usings(project), Encoding.UTF8), Parsing, ""));
        CSharpCompilationOptions options = CodeBase.Library.WithOutputKind(project.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
        return _compiled[project.Path] = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(project.Path), trees, [.. _references, .. All(own)], options);
    }

    // References of references are references too, as in a build.
    private static IEnumerable<MetadataReference> All(CSharpCompilation[] own) =>
        own.SelectMany(compilation => compilation.References.OfType<CompilationReference>().Append(compilation.ToMetadataReference())).DistinctBy(reference => reference.Display);

    private static string Usings(ProjectFolder project)
    {
        bool isWeb = project.Text.Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal) || project.Text.Contains("Microsoft.NET.Sdk.Worker", StringComparison.Ordinal);
        var own = from Match match in OwnUsing().Matches(project.Text) select match.Groups[1].Value;
        return string.Join('\n', ImplicitUsings.Concat(isWeb ? WebUsings : []).Concat(own).Distinct().Select(name => $"global using {name};"));
    }

    [GeneratedRegex("<Using\\s+Include=\"([\\w.]+)\"\\s*/>")]
    private static partial Regex OwnUsing();
}
