using System.Data;
using System.Text.Json;
using Dapper;
using SafeIntegration;

public sealed record LedgerMessage(string Kind, decimal Amount, string CostCenter);

public sealed class LedgerConsumer(IDbConnection database, ILogger<LedgerConsumer> logger)
{
    private static readonly (decimal Low, decimal High) Credits = (0.01m, 2_500m);
    private static readonly string[] CostCenters = ["4100", "4200", "4711"];

    public async Task ConsumeAsync([ExternalInput] ReadOnlyMemory<byte> payload)
    {
        LedgerMessage? message = JsonSerializer.Deserialize<LedgerMessage>(payload.Span);
        if (message is null || !CostCenters.Contains(message.CostCenter))
            return;

        switch (message.Kind)
        {
            case "credit":
                if (message.Amount < Credits.Low || message.Amount > Credits.High)
                {
                    logger.LogWarning("A credit of {Amount} is refused", message.Amount);
                    return;
                }

                break;
            case "debit":
                logger.LogInformation("A debit of {Amount} comes in", message.Amount);
                break;
            default:
                throw new NotSupportedException($"Kind '{message.Kind}' is not known.");
        }

        await database.ExecuteAsync("insert into entry (center, amount) values (@CostCenter, @Amount)", new { message.CostCenter, message.Amount }); // expect: SI1001
    }
}
