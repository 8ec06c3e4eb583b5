using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Tests.Floors;

/// <summary>The sources of the core, compiled only as far as to tell which folder uses what of which other.</summary>
internal sealed class CoreSources
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private readonly string _root = FindRoot();

    public IEnumerable<string> Files => Directory.EnumerateFiles(_root, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(_root, path).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(_root, path).StartsWith("bin", StringComparison.Ordinal));

    /// <summary>Each use of a type of another folder, once a file: <c>Running/Log.cs</c> uses <c>ItemId</c> of <c>Journaling</c>.</summary>
    public IReadOnlyCollection<(string File, string From, string Type, string To)> Uses()
    {
        SyntaxTree[] trees = [.. Files.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path))];
        string[] assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "core", trees.Append(CSharpSyntaxTree.ParseText(GlobalUsings)),
            assemblies.Where(path => !Path.GetFileName(path).StartsWith("SafeIntegration", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)));

        var uses = new HashSet<(string, string, string, string)>();
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>())
            {
                ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
                INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                string? declaredIn = type?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath;
                if (string.IsNullOrEmpty(declaredIn) || FolderOf(declaredIn) == FolderOf(tree.FilePath))
                    continue;
                uses.Add((Path.GetRelativePath(_root, tree.FilePath), FolderOf(tree.FilePath), type!.Name, FolderOf(declaredIn)));
            }
        }

        return uses;
    }

    private string FolderOf(string path) => Path.GetRelativePath(_root, path).Split(Path.DirectorySeparatorChar)[0];

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SafeIntegration.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository."), "src", "SafeIntegration");
    }
}
