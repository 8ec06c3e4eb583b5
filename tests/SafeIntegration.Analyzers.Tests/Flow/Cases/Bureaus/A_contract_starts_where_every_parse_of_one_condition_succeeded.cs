using System.Globalization;
using System.Text.Json.Nodes;
using SafeIntegration;

namespace Utility.Supply;

public enum Plan { Basic = 1, Green = 2, Night = 3 }

public interface ISupplyContracts
{
    [Effect]
    Task StartAsync(Guid customer, Plan plan, DateOnly start, decimal deposit, CancellationToken cancellationToken);
}

public sealed class MoveInWorker(HttpClient portal, ISupplyContracts contracts, TimeProvider clock, ILogger<MoveInWorker> logger) : BackgroundService
{
    private static readonly decimal HighestDeposit = 600m;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            JsonNode? page = JsonNode.Parse(await portal.GetStringAsync("move-ins/open", stoppingToken));
            foreach (JsonNode? item in page?["items"]?.AsArray() ?? [])
            {
                if (item is JsonObject moveIn)
                    await StartAsync(moveIn, stoppingToken);
            }
        }
    }

    private async Task StartAsync(JsonObject moveIn, CancellationToken cancellationToken)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().Date);

        if (Guid.TryParse(moveIn["customer"]?.ToString(), out Guid customer)
            && Enum.TryParse(moveIn["plan"]?.ToString(), ignoreCase: false, out Plan plan) && Enum.IsDefined(plan)
            && DateOnly.TryParseExact(moveIn["start"]?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly start)
            && start > today && start < today.AddMonths(6)
            && decimal.TryParse(moveIn["deposit"]?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal deposit)
            && deposit >= 50m && deposit <= HighestDeposit)
        {
            await contracts.StartAsync(customer, plan, start, deposit, cancellationToken);
        }
        else
        {
            logger.LogWarning("A move-in cannot be read: {MoveIn}", moveIn.ToJsonString());
        }
    }
}
