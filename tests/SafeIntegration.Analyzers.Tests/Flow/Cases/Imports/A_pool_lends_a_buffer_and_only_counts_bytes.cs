// shape: ArrayPool, stream read loop, total
using System.Buffers;
using SafeIntegration;

namespace Imports.Buffers;

public sealed class Quota(HttpClient source, IQuotas quotas)
{
    public async Task MeasureAsync(int customer, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(8192);
        long total = 0;
        try
        {
            await using Stream stream = await source.GetStreamAsync("export", cancellationToken);
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
                total += read;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        await quotas.SetAsync(customer, total);
    }
}

public interface IQuotas
{
    [Effect]
    Task SetAsync(int customer, long bytes);
}
