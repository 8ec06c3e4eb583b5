// shape: static fields filled by a static constructor stand beside one that requests write; the effect uses only the former
using System.Reflection;
using System.Text.Json;

namespace Fleet.Diagnostics;

internal static class Instance
{
    public static readonly string Machine;

    public static readonly string Version;

    public static string? LastProbe;

    static Instance()
    {
        Machine = Environment.MachineName.ToLowerInvariant();
        Version = typeof(Instance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
    }
}

public static class ProbeEndpoints
{
    public static void MapProbes(this WebApplication app)
    {
        app.MapGet("/health/{probe}", (string probe) =>
        {
            Instance.LastProbe = probe;
            return Results.Ok();
        });
        app.MapGet("/health", () => new { Instance.LastProbe, Instance.Version });
    }
}

public sealed class PresenceFile(IHostEnvironment environment) : IHostedService
{
    private readonly string _path = Path.Combine(environment.ContentRootPath, "presence.json");

    public Task StartAsync(CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(_path, JsonSerializer.Serialize(new { Instance.Machine, Instance.Version }), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken)
    {
        File.Delete(_path);
        return Task.CompletedTask;
    }
}
