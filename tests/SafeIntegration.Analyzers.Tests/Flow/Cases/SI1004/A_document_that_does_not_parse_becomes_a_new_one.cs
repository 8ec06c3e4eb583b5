// What was read is unvalidated too.
using System.Text.Json;

namespace Settings;

public sealed class RemoteSettings
{
    public int Retries { get; set; } = 3;
    public string Mode { get; set; } = "normal";
}

public sealed class SettingsSync(HttpClient server)
{
    public async Task SyncAsync(string file)
    {
        string json = await server.GetStringAsync("settings.json");
        RemoteSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize<RemoteSettings>(json) ?? new RemoteSettings();
        }
        catch (JsonException)
        {
            settings = new RemoteSettings();
        }

        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(settings)); // expect: SI1001, SI1004
    }
}
