// shape: Polly's ResiliencePipeline around a call
using Polly;
using SafeIntegration;

namespace Tolls;

public sealed record Toll(string Plate, decimal Amount);

public sealed class TollService(HttpClient authority, ResiliencePipeline pipeline, IAccounts accounts)
{
    public async Task ChargeAsync(string passage, CancellationToken cancellationToken)
    {
        Toll? toll = await pipeline.ExecuteAsync(async token => await authority.GetFromJsonAsync<Toll>($"tolls/{passage}", token), cancellationToken);
        if (toll is null)
            return;
        await accounts.DebitAsync(toll.Plate, toll.Amount); // expect: SI1001
    }
}

public interface IAccounts
{
    [Effect]
    Task DebitAsync(string plate, decimal amount);
}
