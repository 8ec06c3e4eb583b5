// shape: payload only logged, effect fed from configuration and constants
using SafeIntegration;

namespace Hosting.Fees;

public sealed class FeeOptions
{
    public required string Account { get; init; }

    public decimal Monthly { get; init; } = 12.50m;
}

public sealed record Heartbeat(string? Node, double Load);

public interface IBilling
{
    [Effect]
    Task BookAsync(string account, decimal amount, string text);
}

public sealed class MonthlyFee(HttpClient node, IConfiguration configuration, IBilling billing, ILogger<MonthlyFee> logger)
{
    private const string Purpose = "Hosting fee";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Heartbeat? heartbeat = await node.GetFromJsonAsync<Heartbeat>("heartbeat", cancellationToken);
        logger.LogInformation("Node {Node} has load {Load}", heartbeat?.Node, heartbeat?.Load);

        FeeOptions options = configuration.GetRequiredSection("Fee").Get<FeeOptions>()
            ?? throw new InvalidOperationException("Section Fee is missing.");
        await billing.BookAsync(options.Account, options.Monthly, Purpose);
    }
}
