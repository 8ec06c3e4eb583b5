using SafeIntegration.Package.Tests.Packing;

namespace SafeIntegration.Package.Tests.Building;

/// <summary>One build of all projects of the folder <c>Consumers</c>.</summary>
public sealed class ConsumerBuild(Workbench workbench) : IAsyncLifetime
{
    internal BuildResult Result { get; private set; } = new(false, "");

    public async ValueTask InitializeAsync()
    {
        string folder = workbench.NewProjects();
        foreach (string name in ConsumerSource.Names)
            ConsumerSource.CopyTo(Path.Combine(folder, name), name);
        string projects = string.Concat(ConsumerSource.Names.Select(name => $"""<Project Path="{name}/{name}.csproj" />"""));
        await File.WriteAllTextAsync(Path.Combine(folder, "Consumers.slnx"), $"<Solution>{projects}</Solution>");
        Result = await Workbench.BuildAsync(folder, "Consumers.slnx");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What some projects were told.</summary>
    internal string Told(params IReadOnlyList<string> projects) => string.Join('\n', Result.Reports.Where(report => projects.Contains(report.Project)));
}
