using System.Net.Http.Json;

public sealed class PayoutRow
{
    public string Currency { get; set; } = "";
    public decimal Amount { get; set; }
    public DateTimeOffset DueOn { get; set; }
}

[Flags]
public enum Flaws
{
    None = 0,
    Currency = 1,
    Amount = 2,
    Due = 4,
}

public sealed class PayoutTimer(IHttpClientFactory clients, TimeProvider clock, ILogger<PayoutTimer> logger) : BackgroundService
{
    private static readonly string[] Currencies = ["EUR", "CHF", "SEK"];
    private static readonly decimal Least = 1m;
    private static readonly decimal Most = 25_000m;
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(15), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            PayoutRow[] rows = await clients.CreateClient("partner").GetFromJsonAsync<PayoutRow[]>("payouts", stoppingToken)
                ?? throw new InvalidDataException("No list of payouts.");

            foreach (PayoutRow row in rows)
            {
                if (Inspect(row) is not Flaws.None and var flaws)
                {
                    logger.LogError("A payout was left out: {Flaws}", flaws);
                    continue;
                }

                await clients.CreateClient("bank").PostAsJsonAsync("transfers", new { row.Currency, row.Amount, row.DueOn }, stoppingToken);
            }
        }
    }

    private Flaws Inspect(PayoutRow row)
    {
        Flaws flaws = Flaws.None;
        if (Array.IndexOf(Currencies, row.Currency) < 0)
            flaws |= Flaws.Currency;
        if (row.Amount < Least || row.Amount > Most)
            flaws |= Flaws.Amount;

        DateTimeOffset now = clock.GetUtcNow();
        if (row.DueOn < now || row.DueOn > now + Horizon)
            flaws |= Flaws.Due;
        return flaws;
    }
}
