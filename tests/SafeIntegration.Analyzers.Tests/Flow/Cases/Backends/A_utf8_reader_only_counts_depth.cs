using System.Text.Json;
using SafeIntegration;

namespace Readers.Depth;

public sealed class DepthReader(HttpClient client)
{
    public async Task RunAsync() => Report(Depth(await client.GetByteArrayAsync("names")));

    private static int Depth(ReadOnlySpan<byte> json)
    {
        int depth = 0;
        Utf8JsonReader reader = new(json);
        while (reader.Read())
            depth = Math.Max(depth, reader.CurrentDepth);
        return depth;
    }

    [Effect]
    private static void Report(int depth) => Console.WriteLine(depth);
}
