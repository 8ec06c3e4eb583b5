using Microsoft.CodeAnalysis;

namespace SafeIntegration.Benchmarks.Analyzers.Generated;

/// <summary>What generated and public code is compiled against: the assemblies this program runs on, and ASP.NET Core beside them.</summary>
internal static class PlatformReferences
{
    /// <summary>Reads them; one of each name, this program's own first.</summary>
    /// <param name="folders">Folders with more assemblies, such as those of packages.</param>
    public static IReadOnlyList<MetadataReference> Load(params IReadOnlyList<string> folders)
    {
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? throw new InvalidOperationException("The runtime does not tell its assemblies.");
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string path in trusted.Split(Path.PathSeparator).Concat(folders.SelectMany(Assemblies)).Concat(AspNetCore()))
            found.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        return [.. found.Values.Order(StringComparer.Ordinal).Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static IEnumerable<string> AspNetCore()
    {
        var framework = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        string shared = Path.Combine(framework.Parent!.Parent!.FullName, "Microsoft.AspNetCore.App");
        string same = Path.Combine(shared, framework.Name);
        return Assemblies(Directory.Exists(same) ? same : Directory.GetDirectories(shared).Max(StringComparer.Ordinal)!);
    }

    private static IEnumerable<string> Assemblies(string folder) => Directory.EnumerateFiles(folder, "*.dll");

    private static bool IsManaged(string path)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
