using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Charging.Billing;

[Contract("grid.tariff.v1")]
public sealed partial record Tariff
{
    [Range(0.0, 5.0)]
    public required decimal PerHour { get; init; }
}

public sealed record Session(Guid Account, decimal Hours);

public interface IBilling
{
    [Effect]
    Task ChargeAsync(Guid account, decimal amount, CancellationToken cancellationToken);
}

internal static class Resilient
{
    public static async Task<T> OrElseAsync<T>(Func<CancellationToken, Task<T>> call, T fallback, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            return await call(cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogWarning(problem, "Falling back");
            return fallback;
        }
    }
}

public sealed class SessionBilling(HttpClient grid, IBilling billing, ILogger<SessionBilling> logger)
{
    private static readonly Tariff Free = new() { PerHour = 0m };

    public async Task CloseAsync(IReadOnlyCollection<Session> sessions, CancellationToken cancellationToken)
    {
        Tariff tariff = await Resilient.OrElseAsync(token => grid.GetContractAsync<Tariff>("tariffs/today", token), Free, logger, cancellationToken);
        foreach (var (account, hours) in sessions)
            await billing.ChargeAsync(account, decimal.Round(hours * tariff.PerHour, 2), cancellationToken); // expect: SI1004
    }
}
