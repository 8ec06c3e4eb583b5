using System.Buffers;
using System.Text;

namespace Pools;

public sealed class Copier(HttpClient client)
{
    public async Task RunAsync()
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            await using Stream stream = await client.GetStreamAsync("text");
            int count = await stream.ReadAsync(buffer.AsMemory(0, 4096));
            await File.WriteAllTextAsync("/srv/text", Encoding.UTF8.GetString(buffer.AsSpan(0, count))); // expect: SI1001
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
