using System.Text.Json.Nodes;
using SafeIntegration;

namespace Import;

public sealed class Nodes(HttpClient client)
{
    public async Task RunAsync()
    {
        JsonNode? node = JsonNode.Parse(await client.GetStringAsync("node"));
        string text = node switch
        {
            JsonObject item when item["name"] is JsonValue value => value.GetValue<string>(),
            JsonArray list => list.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => throw new InvalidDataException("Neither an object nor an array."),
        };
        Store(text); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
