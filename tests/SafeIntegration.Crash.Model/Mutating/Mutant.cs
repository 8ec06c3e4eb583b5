using dnlib.DotNet;

namespace SafeIntegration.Crash.Model;

/// <summary>
/// This program beside assemblies of the library from which one guard was taken: the compiled ones, so that nothing has to stand in their source for the sake of a test.
/// Deleted when disposed.
/// </summary>
internal sealed class Mutant : IDisposable
{
    private const string Core = "SafeIntegration.dll";
    private static readonly string[] Stores = ["SafeIntegration.Sqlite.dll", "SafeIntegration.PostgreSql.dll"];

    private readonly DirectoryInfo _folder;

    private Mutant(DirectoryInfo folder) => _folder = folder;

    /// <summary>Where the programs are.</summary>
    public string Folder => _folder.FullName;

    /// <param name="guard">What is taken away.</param>
    /// <param name="folder">Where to; a temporary folder where null.</param>
    /// <exception cref="InvalidOperationException">The guard was not found where it should be; then this check has to follow the code.</exception>
    public static Mutant Without(Guard guard, string? folder = null)
    {
        var mutant = new Mutant(folder is null ? Directory.CreateTempSubdirectory("safe-integration-mutant-") : Directory.CreateDirectory(folder));
        try
        {
            mutant.Copy();
            foreach (string assembly in guard is Guard.Intent or Guard.HashChain ? [Core] : Stores)
                mutant.Change(assembly, module => Operation.TakeAway(guard, module));
            return mutant;
        }
        catch
        {
            mutant.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Copy()
    {
        string source = AppContext.BaseDirectory;
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(source, file);
            // Languages, symbols and the natives of other systems are not needed.
            if (relative.Contains(Path.DirectorySeparatorChar) && !relative.Contains(Native, StringComparison.Ordinal) || relative.EndsWith(".pdb", StringComparison.Ordinal))
                continue;
            string target = Path.Combine(Folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Native => Path.Combine("runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier) + Path.DirectorySeparatorChar;

    private void Change(string assembly, Action<ModuleDefMD> change)
    {
        string path = Path.Combine(Folder, assembly);
        // From memory, so that the file can be written.
        using ModuleDefMD module = ModuleDefMD.Load(File.ReadAllBytes(path));
        change(module);
        module.Write(path);
    }
}
