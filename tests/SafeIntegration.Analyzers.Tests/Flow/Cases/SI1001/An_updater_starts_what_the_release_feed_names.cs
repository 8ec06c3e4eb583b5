// The shape of self-updaters: ask for the newest release, download it, run it.
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Tool.Updating;

public sealed record ReleaseAsset([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("browser_download_url")] string Url);

public sealed record Release([property: JsonPropertyName("tag_name")] string Tag, [property: JsonPropertyName("assets")] IReadOnlyList<ReleaseAsset> Assets);

public sealed class Updater(HttpClient github, Version current)
{
    public async Task<bool> UpdateAsync(CancellationToken cancellationToken)
    {
        Release? release = await github.GetFromJsonAsync<Release>("repos/acme/tool/releases/latest", cancellationToken);
        if (release is null || Version.Parse(release.Tag.TrimStart('v')) <= current)
            return false;

        ReleaseAsset? setup = release.Assets.FirstOrDefault(asset => asset.Name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase));
        if (setup is null)
            return false;

        ProcessStartInfo start = new() { FileName = setup.Url, UseShellExecute = true };
        Process.Start(start); // expect: SI1001
        return true;
    }
}
