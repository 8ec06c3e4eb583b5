// GetStringAsync and GetFromJsonAsync ensure the status.
namespace Dashboards;

public sealed record Tile(string Title);

public sealed class Tiles(HttpClient client)
{
    public async Task ShowAsync()
    {
        string motd = await client.GetStringAsync("motd");
        List<Tile> tiles = await client.GetFromJsonAsync<List<Tile>>("tiles") ?? [];
        byte[] logo = await client.GetByteArrayAsync("logo.png");
        Console.WriteLine($"{motd} {tiles.Count} {logo.Length}");
    }
}
