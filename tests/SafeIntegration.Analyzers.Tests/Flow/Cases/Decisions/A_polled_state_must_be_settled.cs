// shape: poll until settled, give up after some rounds
using SafeIntegration;

namespace Transfers;

public sealed record Settlement(string State);

public sealed class SettlementJob(HttpClient bank, IGoods goods)
{
    public async Task RunAsync(Guid transfer, CancellationToken cancellationToken)
    {
        for (int round = 0; round < 20; round++)
        {
            Settlement? settlement = await bank.GetFromJsonAsync<Settlement>($"transfers/{transfer}", cancellationToken);
            if (settlement is { State: "settled" })
            {
                await goods.ReleaseAsync(transfer);
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
        }

        throw new TimeoutException("The transfer was not settled.");
    }
}

public interface IGoods
{
    [Effect]
    Task ReleaseAsync(Guid transfer);
}
