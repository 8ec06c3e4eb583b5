using System.Collections.Frozen;
using System.Diagnostics;

namespace Freight.Labels;

public sealed record Depot(string Name, string Printer, int Tray);

public sealed record Manifest(string DepotCode, List<string> Parcels, string? Comment);

public sealed class LabelRun(HttpClient partner, ILogger<LabelRun> logger)
{
    private static readonly FrozenDictionary<string, Depot> Depots = new Dictionary<string, Depot>
    {
        ["HAM"] = new("Hamburg", "zebra-ham-01", 2),
        ["LEJ"] = new("Leipzig", "zebra-lej-04", 1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public async Task<bool> PrintNextAsync(FileInfo labels, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await partner.GetAsync("manifests/next", cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            logger.LogWarning("The partner answered {Status}", (int)response.StatusCode);
            return false;
        }

        Manifest? manifest = await response.Content.ReadFromJsonAsync<Manifest>(cancellationToken);
        if (manifest is not { Parcels: [_, ..] } || !Depots.TryGetValue(manifest.DepotCode, out Depot? depot))
        {
            logger.LogWarning("Nothing to print, or a depot that is not ours: {Manifest}", manifest);
            return false;
        }

        logger.LogInformation("{Count} parcels for {Depot}: {Comment}", manifest.Parcels.Count, depot.Name, manifest.Comment);

        var start = new ProcessStartInfo("lp") { UseShellExecute = false };
        start.ArgumentList.Add("-d");
        start.ArgumentList.Add(depot.Printer);
        start.ArgumentList.Add("-o");
        start.ArgumentList.Add($"InputSlot=Tray{depot.Tray}");
        start.ArgumentList.Add(labels.FullName);
        using Process? printing = Process.Start(start);
        if (printing is null)
            return false;

        await printing.WaitForExitAsync(cancellationToken);
        return printing.ExitCode == 0;
    }
}
