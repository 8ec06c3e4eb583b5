using SafeIntegration.Package.Tests.Building;
using SafeIntegration.Package.Tests.Packing;
using SafeIntegration.Package.Tests.Reading;
using SafeIntegration.Package.Tests.Running;

[assembly: AssemblyFixture(typeof(Workbench))]

namespace SafeIntegration.Package.Tests.Packing;

/// <summary>
/// The packages, packed under a version of their own, and the consumers built against them, in a temporary folder. The version is unique, so that no cache
/// can serve an older package, and they are restored into a folder of their own; other people's packages are taken from the machine's.
/// </summary>
public sealed class Workbench : IAsyncLifetime
{
    private static readonly string[] Projects = ["SafeIntegration", "SafeIntegration.Sqlite", "SafeIntegration.PostgreSql", "SafeIntegration.Inbox", "SafeIntegration.AspNetCore", "SafeIntegration.OpenTelemetry", "SafeIntegration.Testing"];
    private static readonly string[] Alone = ["--nologo", "--disable-build-servers", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false"];
    private static readonly string[] Quietly = [.. Alone, "--verbosity", "quiet"];

    private readonly string _folder = Directory.CreateTempSubdirectory("safeintegration-").FullName;

    internal static IReadOnlyList<string> Packages => Projects;

    internal string Version { get; } = $"0.1.0-test{Guid.NewGuid():N}"[..24];

    private string Feed => Path.Combine(_folder, "feed");

    public async ValueTask InitializeAsync()
    {
        await PackAsync();
        await BuildConsumersAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The path of a package.</summary>
    internal string Package(string name, string extension = "nupkg") => Path.Combine(Feed, $"{name}.{Version}.{extension}");

    /// <summary>Starts a consumer in an empty folder of its own.</summary>
    internal Command Start(string consumer, string folder, params IEnumerable<string> arguments) =>
        Command.Start(folder, [Path.Combine(_folder, consumer, "bin", "Debug", "net10.0", consumer + ".dll"), .. arguments]);

    /// <summary>Publishes the program of the folder <c>Published</c>, and gives its file and what the build said.</summary>
    /// <param name="how">The property that says how: <c>PublishAot</c> or <c>PublishTrimmed</c>.</param>
    internal async Task<(string File, string Said)> PublishAsync(string how)
    {
        string folder = PublishedProgram.Write(_folder, how, Version);
        string said = await Command.RunAsync(folder, ["publish", "--configuration", "Release", "--output", "out", "--use-current-runtime", "--self-contained", .. Quietly]);
        return (Path.Combine(folder, "out", how), said);
    }

    /// <summary>An empty folder for a run; it goes with the workbench.</summary>
    internal string NewFolder() => Directory.CreateDirectory(Path.Combine(_folder, "runs", Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>A folder for projects that are built against the packages.</summary>
    internal string NewProjects() => Directory.CreateDirectory(Path.Combine(_folder, "projects", Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Builds what is in a folder, and gives what the build said, however it ended.</summary>
    internal static async Task<BuildResult> BuildAsync(string folder, params IEnumerable<string> arguments)
    {
        (bool succeeded, string output) = await Command.TryRunAsync(folder, ["build", .. arguments, .. Alone, "--verbosity", "minimal", "-consoleLoggerParameters:NoSummary"]);
        return new(succeeded, output);
    }

    private async Task PackAsync()
    {
        Directory.CreateDirectory(Feed);
        string filter = Path.Combine(_folder, "packages.slnf");
        string projects = string.Join(", ", Projects.Select(project => $"\"src/{project}/{project}.csproj\""));
        await File.WriteAllTextAsync(filter, $$"""{ "solution": { "path": "{{Repository.File("SafeIntegration.sln").Replace('\\', '/')}}", "projects": [ {{projects}} ] } }""");
        // Built outside the repository, so that nobody's bin and obj change under them; the analysers had their say in the ordinary build.
        await Command.RunAsync(
            Repository.Root,
            ["pack", filter, "--artifacts-path", Path.Combine(_folder, "artifacts"), $"-p:Version={Version}", $"-p:PackageOutputPath={Feed}", "-p:RunAnalyzers=false", .. Quietly]);
    }

    private async Task BuildConsumersAsync()
    {
        await WriteSettingsAsync();
        foreach (Consumer consumer in Consumer.All)
            consumer.Write(_folder, Version);
        string solution = string.Concat(Consumer.All.Select(consumer => $"""<Project Path="{consumer.Name}/{consumer.Name}.csproj" />"""));
        await File.WriteAllTextAsync(Path.Combine(_folder, "Ladder.slnx"), $"<Solution>{solution}</Solution>");
        await Command.RunAsync(_folder, ["build", "Ladder.slnx", "-warnaserror", .. Quietly]);
    }

    /// <summary>What holds for every project in the folder: where packages come from and go to, and which version is tested.</summary>
    private async Task WriteSettingsAsync()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "nuget.config"), """<configuration><packageSources><add key="packed" value="feed" /></packageSources></configuration>""");
        await File.WriteAllTextAsync(Path.Combine(_folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{Path.Combine(_folder, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{await PackageFolderAsync()}</RestoreFallbackFolders>
                <SafeIntegrationVersion>{Version}</SafeIntegrationVersion>
                <HostingVersion>{Repository.VersionOf("Microsoft.Extensions.Hosting")}</HostingVersion>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>Where NuGet keeps what it restored, for all projects of this machine.</summary>
    private async Task<string> PackageFolderAsync()
    {
        const string Name = "global-packages: ";
        string answer = await Command.RunAsync(_folder, "nuget", "locals", "global-packages", "--list", "--force-english-output");
        return answer.Split('\n').Single(line => line.StartsWith(Name, StringComparison.Ordinal))[Name.Length..].Trim();
    }
}
