// shape: producer checks and writes to a Channel, consumer acts
using System.Threading.Channels;
using SafeIntegration;

namespace Laser.Jobs;

public sealed record CutMessage(string? Material, int Passes);

public readonly record struct CutJob(string Material, int Passes);

public interface ILaser
{
    [Effect]
    Task CutAsync(string material, int passes, CancellationToken cancellationToken);
}

public sealed class CutQueue(ILaser laser)
{
    private readonly Channel<CutJob> _jobs = Channel.CreateBounded<CutJob>(16);

    public async ValueTask<bool> OfferAsync([ExternalInput] CutMessage message, CancellationToken cancellationToken)
    {
        if (message.Material is not ("birch" or "acrylic" or "felt"))
            return false;
        if (message.Passes is < 1 or > 5)
            return false;

        await _jobs.Writer.WriteAsync(new CutJob(message.Material, message.Passes), cancellationToken);
        return true;
    }

    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        await foreach (CutJob job in _jobs.Reader.ReadAllAsync(cancellationToken))
            await laser.CutAsync(job.Material, job.Passes, cancellationToken);
    }
}
