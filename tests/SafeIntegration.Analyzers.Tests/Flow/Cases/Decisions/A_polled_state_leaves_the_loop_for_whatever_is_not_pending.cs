// shape: poll until the state is no longer pending, then act
using SafeIntegration;

namespace Transfers;

public sealed record TransferState(string State);

public sealed class TransferJob(HttpClient bank, IGoods goods)
{
    public async Task RunAsync(Guid transfer, CancellationToken cancellationToken)
    {
        TransferState? state;
        do
        {
            await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
            state = await bank.GetFromJsonAsync<TransferState>($"transfers/{transfer}", cancellationToken);
        }
        while (state?.State == "pending");
        await goods.ReleaseAsync(transfer); // expect: SI1002
    }
}

public interface IGoods
{
    [Effect]
    Task ReleaseAsync(Guid transfer);
}
