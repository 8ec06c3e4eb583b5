// shape: recursive pattern on the known side, local async function, WhenAll
using SafeIntegration;

namespace Orders.Release;

public sealed record PaymentState(string Status, bool IsLive);

public interface IWaitingOrders
{
    Task<IReadOnlyCollection<Guid>> ListAsync();
}

public interface IWarehouse
{
    [Effect]
    Task ReleaseAsync(Guid order);
}

public sealed class Release(HttpClient payments, IWaitingOrders waiting, IWarehouse warehouse)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyCollection<Guid> orders = await waiting.ListAsync();
        await Task.WhenAll(orders.Select(ReleaseIfPaidAsync));

        async Task ReleaseIfPaidAsync(Guid order)
        {
            PaymentState? state = await payments.GetFromJsonAsync<PaymentState>($"payments/{order}", cancellationToken);
            if (state is { Status: "paid" or "authorised", IsLive: true })
                await warehouse.ReleaseAsync(order);
        }
    }
}
