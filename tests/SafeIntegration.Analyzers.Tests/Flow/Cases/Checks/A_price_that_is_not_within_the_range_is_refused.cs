// shape: a negated range pattern over a decimal guards the effect, for each element of a stream
using SafeIntegration;

namespace FuelStation.Poles;

public sealed record PriceChange(decimal EuroPerLitre, DateTimeOffset Since);

public interface IPricePole
{
    [Effect]
    Task ShowAsync(string grade, decimal euroPerLitre);
}

public sealed class DieselPole(HttpClient headOffice, IPricePole pole, TimeProvider clock, ILogger<DieselPole> logger) : IHostedService
{
    private readonly CancellationTokenSource _stopping = new();

    private Task _following = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _following = FollowAsync(_stopping.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _following.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await foreach (PriceChange? change in headOffice.GetFromJsonAsAsyncEnumerable<PriceChange>("prices/diesel", cancellationToken))
        {
            if (change is null)
                continue;
            if (change.EuroPerLitre is not (>= 0.5m and <= 4m))
                throw new InvalidDataException($"No diesel costs {change.EuroPerLitre}.");

            logger.LogInformation("The price is {Age} old", clock.GetUtcNow() - change.Since);
            await pole.ShowAsync("diesel", change.EuroPerLitre);
        }
    }
}
