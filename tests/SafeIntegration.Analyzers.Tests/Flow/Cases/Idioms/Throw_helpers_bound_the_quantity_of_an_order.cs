using SafeIntegration;

namespace Case.ThrowHelpers;

public sealed record Replenishment(int Quantity, int Priority, string? Remark);

public interface ISupplier
{
    [Effect]
    Task OrderAsync(string article, int quantity, CancellationToken cancellationToken);
}

public sealed class ReplenishmentJob(HttpClient shelf, ISupplier supplier, ILogger<ReplenishmentJob> logger)
{
    private const int Most = 500;

    public async Task RunAsync(string article, CancellationToken cancellationToken)
    {
        Replenishment? wish = await shelf.GetFromJsonAsync<Replenishment>($"articles/{article}/replenishment", cancellationToken);
        ArgumentNullException.ThrowIfNull(wish);

        int quantity = wish.Quantity;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, Most);

        logger.LogInformation("{Article}: {Remark}", article, wish.Remark);
        await supplier.OrderAsync(article, quantity, cancellationToken);
    }
}
