using System.Text.Json.Nodes;
using SafeIntegration;

namespace Import;

public sealed class Nodes(HttpClient client)
{
    public async Task RunAsync()
    {
        if (JsonNode.Parse(await client.GetStringAsync("node")) is not JsonObject { Count: > 0 } node)
            return;

        Store(node["name"]!.ToString()); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
