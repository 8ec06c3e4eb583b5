using System.Text.RegularExpressions;

namespace SafeIntegration.Benchmarks.Analyzers.CodeBases;

/// <summary>A project as it lies in a folder of somebody else's repository: read, never built.</summary>
/// <param name="Path">The project file, or the folder if there is none.</param>
/// <param name="Files">Its C# files.</param>
/// <param name="Text">What the project file says; empty if there is none.</param>
internal sealed partial record ProjectFolder(string Path, IReadOnlyList<string> Files, string Text)
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", ".git"];

    /// <summary>The project files it refers to.</summary>
    public IEnumerable<string> ProjectReferences =>
        from Match match in ProjectReference().Matches(Text)
        select System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, match.Groups[1].Value.Replace('\\', '/')));

    /// <summary>Whether it is a program with an entry point.</summary>
    public bool IsProgram => Text.Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal) || Text.Contains("Microsoft.NET.Sdk.Worker", StringComparison.Ordinal)
        || Text.Contains("<OutputType>Exe", StringComparison.OrdinalIgnoreCase);

    /// <summary>All of them below a folder, in the order of their paths. A file belongs to the nearest project above it.</summary>
    public static IReadOnlyList<ProjectFolder> Find(string root)
    {
        var found = new List<ProjectFolder>();
        List<string> loose = [];
        Visit(new DirectoryInfo(root), loose, found);
        if (loose.Count > 0)
            found.Add(new(root, loose, ""));
        return found;
    }

    private static void Visit(DirectoryInfo folder, List<string> files, List<ProjectFolder> found)
    {
        FileInfo? project = folder.EnumerateFiles("*.csproj").OrderBy(file => file.Name, StringComparer.Ordinal).FirstOrDefault();
        List<string> own = project == null ? files : [];
        own.AddRange(folder.EnumerateFiles("*.cs").Select(file => file.FullName).Order(StringComparer.Ordinal));
        foreach (DirectoryInfo inner in folder.EnumerateDirectories().Where(inner => inner.LinkTarget == null && !Skipped.Contains(inner.Name)).OrderBy(inner => inner.Name, StringComparer.Ordinal))
            Visit(inner, own, found);
        if (project != null && own.Count > 0)
            found.Add(new(project.FullName, own, File.ReadAllText(project.FullName)));
    }

    [GeneratedRegex("<ProjectReference\\s+Include=\"([^\"]+)\"")]
    private static partial Regex ProjectReference();
}
