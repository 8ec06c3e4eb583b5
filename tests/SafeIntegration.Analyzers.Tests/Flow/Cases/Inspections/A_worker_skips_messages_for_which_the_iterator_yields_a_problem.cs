using System.Data.Common;
using System.Text.Json;
using System.Threading.Channels;
using SafeIntegration;

public sealed record StockMessage(string Warehouse, string Sku, int Delta);

public enum Severity { Odd, Fatal }

public readonly record struct Problem(string Member, Severity Severity);

public interface IStockFeed
{
    [return: ExternalInput]
    IAsyncEnumerable<string> ReadAsync(CancellationToken cancellationToken);
}

public sealed class StockWorker(IStockFeed feed, DbDataSource database, ILogger<StockWorker> logger) : BackgroundService
{
    private static readonly HashSet<string> Warehouses = new(StringComparer.Ordinal) { "BER1", "HAM2", "MUC1" };
    private static readonly (int Low, int High) Deltas = (-500, 500);

    private static IEnumerable<Problem> ProblemsOf(StockMessage message)
    {
        if (!Warehouses.Contains(message.Warehouse))
            yield return new Problem(nameof(message.Warehouse), Severity.Fatal);
        if (message.Sku is not { Length: 8 } || !message.Sku.All(char.IsAsciiLetterOrDigit))
            yield return new Problem(nameof(message.Sku), Severity.Fatal);
        if (message.Delta == 0 || message.Delta < Deltas.Low || message.Delta > Deltas.High)
            yield return new Problem(nameof(message.Delta), Severity.Fatal);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (string body in feed.ReadAsync(stoppingToken))
        {
            StockMessage message = JsonSerializer.Deserialize<StockMessage>(body)!;
            if (ProblemsOf(message).Any())
            {
                logger.LogWarning("Message left out: {Problems}", string.Join(',', ProblemsOf(message)));
                continue;
            }

            await using DbCommand command = database.CreateCommand("update stock set count = count + @delta where warehouse = @warehouse and sku = @sku");
            Add(command, "delta", message.Delta);
            Add(command, "warehouse", message.Warehouse);
            Add(command, "sku", message.Sku);
            await command.ExecuteNonQueryAsync(stoppingToken);
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
