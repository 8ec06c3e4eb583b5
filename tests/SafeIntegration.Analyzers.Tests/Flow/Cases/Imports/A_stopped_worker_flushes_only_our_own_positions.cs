// shape: consumer that commits offsets which it counted itself
using SafeIntegration;

namespace Imports.Offsets;

public sealed class OffsetKeeper(HttpClient stream, IOffsets offsets)
{
    private readonly Dictionary<int, long> _positions = [];

    public async Task PullAsync(int partition)
    {
        string[] batch = await stream.GetFromJsonAsync<string[]>($"partitions/{partition}") ?? [];
        foreach (string line in batch)
            Console.WriteLine(line);
        _positions[partition] = _positions.GetValueOrDefault(partition) + batch.Length;
    }

    public async Task StopAsync()
    {
        foreach ((int partition, long position) in _positions)
            await offsets.CommitAsync(partition, position);
    }
}

public interface IOffsets
{
    [Effect]
    Task CommitAsync(int partition, long position);
}
