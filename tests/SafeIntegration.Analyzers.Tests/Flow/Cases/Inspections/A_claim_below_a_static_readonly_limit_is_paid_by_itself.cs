using System.Data;
using System.Net.Http.Json;
using Dapper;

public sealed record Estimate
{
    public decimal Damage { get; init; }
    public string? Workshop { get; init; }
}

public static class ClaimLimits
{
    public static readonly decimal PaidWithoutExpert = 750m;
}

public sealed class ClaimTimer(HttpClient assessors, HttpClient payouts, IDbConnection database, ILogger<ClaimTimer> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10));
        do
        {
            foreach (int claim in await database.QueryAsync<int>("select id from claim where state = 'open'"))
                await DecideAsync(claim, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DecideAsync(int claim, CancellationToken cancellationToken)
    {
        Estimate? estimate = await assessors.GetFromJsonAsync<Estimate>($"claims/{claim}/estimate", cancellationToken);
        if (estimate is null)
            return;

        if (estimate.Damage < ClaimLimits.PaidWithoutExpert)
        {
            using HttpResponseMessage reply = await payouts.PostAsync($"claims/{claim}/approval", null, cancellationToken); // expect: SI1002
            reply.EnsureSuccessStatusCode();
        }
        else
        {
            logger.LogInformation("Claim {Claim} waits for an expert", claim);
        }
    }
}
