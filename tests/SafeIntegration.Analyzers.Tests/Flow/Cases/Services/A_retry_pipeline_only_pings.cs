// shape: Polly's ResiliencePipeline around a call whose answer is a status
using Polly;
using SafeIntegration;

namespace Tolls;

public sealed class Barrier(HttpClient controller, ResiliencePipeline<HttpResponseMessage> pipeline, IGate gate)
{
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await pipeline.ExecuteAsync(async token => await controller.GetAsync("ready", token), cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("The barrier's controller is not ready.");
        await gate.LiftAsync();
    }
}

public interface IGate
{
    [Effect]
    Task LiftAsync();
}
