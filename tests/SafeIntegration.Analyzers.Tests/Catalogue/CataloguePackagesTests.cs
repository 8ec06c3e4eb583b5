using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Tests.Rules;

namespace SafeIntegration.Analyzers.Tests.Catalogue;

/// <summary>Restores the packages that the catalogue names, in a temporary folder, and asks the compiler for every id.</summary>
public class CataloguePackagesTests
{
    [Fact]
    public async Task Every_id_is_in_the_package_that_has_it()
    {
        var types = new TypeNames(CSharpCompilation.Create("Packages", references: (await References()).Select(path => MetadataReference.CreateFromFile(path))));
        var excepted = NotRestorable();
        var wrong = BuiltInCatalogue.Lines()
            .Where(line => !excepted.Contains(line.File))
            .Select(line => (line.File, line.Line, Row: CatalogueReader.Read(line.Text).Row))
            .Where(line => line.Row != null)
            .Select(line => (line.File, line.Line, Why: CatalogueFileAnalyzer.Unresolved(line.Row!, types)))
            .Where(line => line.Why != null)
            .Select(line => $"{line.File}:{line.Line} {line.Why}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_file_that_is_said_not_to_restore_exists()
    {
        var files = BuiltInCatalogue.Lines().Select(line => line.File).ToHashSet(StringComparer.Ordinal);
        var excepted = NotRestorable();
        Assert.NotEmpty(excepted);
        Assert.Superset(excepted, files);
    }

    private static HashSet<string> NotRestorable()
    {
        var text = File.ReadAllText(Path.Combine(Here(), "../../../src/SafeIntegration.Analyzers/Catalogue/Data/NotRestorable.md"));
        return [.. Regex.Matches(text, @"^\| `(\w+\.txt)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
    }

    private static async Task<List<string>> References()
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-");
        try
        {
            var project = Path.Combine(folder.FullName, "Packages.csproj");
            File.Copy(Path.Combine(Here(), "Packages", "Packages.csproj"), project);
            await Run(folder.FullName, ["restore", project, "-v", "q", "--nologo", "--disable-build-servers"]);
            var output = await Run(folder.FullName, ["build", project, "--no-restore", "-t:ResolveAssemblyReferences", "-getItem:ReferencePath", "--nologo", "--disable-build-servers"]);
            using var json = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
            List<string> paths = [.. json.RootElement.GetProperty("Items").GetProperty("ReferencePath").EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!)];

            // The library itself is what the tests run against.
            paths.AddRange(Directory.EnumerateFiles(AppContext.BaseDirectory, "SafeIntegration*.dll").Where(path => Path.GetFileName(path) is "SafeIntegration.dll" or "SafeIntegration.AspNetCore.dll"));
            return paths;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Run(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} failed:{Environment.NewLine}{output}{await error}");
        return output;
    }

    private static string Here() => Repository.PathOf("tests", "SafeIntegration.Analyzers.Tests", "Catalogue");
}
