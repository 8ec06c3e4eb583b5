using SafeIntegration.Package.Tests.Packing;

namespace SafeIntegration.Package.Tests.Building;

/// <summary>The class library, restored once and built in different ways, one after the other.</summary>
public sealed class ProfiledProject(Workbench workbench) : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(workbench.NewProjects(), "Library");

    public async ValueTask InitializeAsync()
    {
        ConsumerSource.CopyTo(_folder, "Library");
        await Workbench.BuildAsync(_folder);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    internal void Delete(string file) => File.Delete(Path.Combine(_folder, file));

    /// <summary>Compiles it anew, so that no setting of the last build stays.</summary>
    internal Task<BuildResult> BuildAsync(params IEnumerable<string> arguments) => Workbench.BuildAsync(_folder, ["--no-restore", "--no-incremental", .. arguments]);
}
