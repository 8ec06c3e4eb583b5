using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Weather;

public sealed record Forecast(DateOnly Day, int High, int Low);

public sealed class ForecastView(McpClient client)
{
    public IReadOnlyList<Forecast> Days { get; private set; } = [];

    public async Task LoadAsync(string city)
    {
        CallToolResult result = await client.CallToolAsync("forecast", new Dictionary<string, object?> { ["city"] = city });
        TextContentBlock text = result.Content.OfType<TextContentBlock>().First();
        Days = JsonSerializer.Deserialize<List<Forecast>>(text.Text, JsonSerializerOptions.Web)!; // expect: SI2003
    }
}
