using SafeIntegration;

namespace Exchanges.Release;

public enum PaymentState
{
    Unknown,
    Authorised,
    Captured,
    Settled,
}

public sealed record PaymentStatus(PaymentState State, string Provider, bool IsLive);

public interface IWarehouse
{
    IReadOnlyDictionary<Guid, string> Reserved { get; }

    [Effect]
    Task ReleaseAsync(Guid reservation);
}

public sealed class ReleaseWorker(HttpClient provider, IWarehouse warehouse) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach ((Guid reservation, string path) in warehouse.Reserved)
        {
            PaymentStatus? status = await provider.GetFromJsonAsync<PaymentStatus>(path, stoppingToken);
            if (status is not { IsLive: true } || !string.Equals(status.Provider, "adyen", StringComparison.OrdinalIgnoreCase))
                continue;

            if (IsPaid(status.State))
                await warehouse.ReleaseAsync(reservation);
        }
    }

    private static bool IsPaid(PaymentState state) => state switch
    {
        PaymentState.Captured or PaymentState.Settled => true,
        _ => false,
    };
}
