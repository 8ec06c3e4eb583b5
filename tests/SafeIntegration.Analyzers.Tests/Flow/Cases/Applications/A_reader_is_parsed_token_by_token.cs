// shape: Utf8JsonReader over received bytes
using System.Text.Json;
using SafeIntegration;

namespace Hedging;

public sealed class FastReader(HttpClient service)
{
    public async Task RunAsync()
    {
        byte[] bytes = await service.GetByteArrayAsync("names");
        foreach (string name in Names(bytes))
            Register(name); // expect: SI1001
    }

    private static List<string> Names(byte[] json)
    {
        List<string> names = [];
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                if (reader.GetString() is { } name)
                    names.Add(name);
            }
        }

        return names;
    }

    [Effect]
    private static void Register(string name) => Console.WriteLine(name);
}
