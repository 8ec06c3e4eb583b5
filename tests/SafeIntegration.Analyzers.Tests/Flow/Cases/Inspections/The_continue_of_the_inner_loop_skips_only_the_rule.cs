using System.Net.Http.Json;

public sealed record PickLine(string Shelf, int Pieces);

public sealed record PickOrder(List<PickLine> Lines);

public delegate bool LineRule(PickLine line);

public sealed class PickService(HttpClient shop, HttpClient robots, ILogger<PickService> logger) : BackgroundService
{
    private static readonly HashSet<string> Shelves = ["A1", "A2", "B1", "B2"];

    private static readonly IReadOnlyList<(string Name, LineRule Holds)> Rules =
    [
        ("shelf", line => Shelves.Contains(line.Shelf)),
        ("pieces", line => line.Pieces is >= 1 and <= 40),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            PickOrder? order = await shop.GetFromJsonAsync<PickOrder>("picks/next", stoppingToken);
            if (order is not null)
                await PickAsync(order, stoppingToken); // expect: SI1001
            await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken);
        }
    }

    private async Task PickAsync(PickOrder order, CancellationToken cancellationToken)
    {
        foreach (PickLine line in order.Lines)
        {
            foreach (var (name, holds) in Rules)
            {
                if (!holds(line))
                {
                    logger.LogWarning("A line is left out because of its {Name}", name);
                    continue;
                }
            }

            await robots.PostAsJsonAsync("fetch", new { line.Shelf, line.Pieces }, cancellationToken);
        }
    }
}
