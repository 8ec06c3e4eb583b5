using System.Text.Json;
using SafeIntegration;

namespace Readers;

public sealed class NameReader(HttpClient client)
{
    public async Task RunAsync()
    {
        byte[] json = await client.GetByteArrayAsync("names");
        foreach (string name in Names(json))
            Insert(name); // expect: SI1001
    }

    private static List<string> Names(ReadOnlySpan<byte> json)
    {
        List<string> names = [];
        Utf8JsonReader reader = new(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("name") && reader.Read())
                names.Add(reader.GetString() ?? "");
        }

        return names;
    }

    [Effect]
    private static void Insert(string name) => Console.WriteLine(name);
}
