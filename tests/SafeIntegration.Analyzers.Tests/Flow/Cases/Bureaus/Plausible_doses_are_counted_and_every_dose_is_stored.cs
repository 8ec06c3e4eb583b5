using System.Data.Common;
using Dapper;

namespace Clinic.Doses;

public sealed record Dose(string Drug, decimal Milligrams, DateTimeOffset GivenAt);

public sealed class DoseSync(HttpClient pumps, DbDataSource database, TimeProvider clock, ILogger<DoseSync> logger)
{
    private const string Insert = "insert into dose (ward, drug, milligrams, given_at) values (@ward, @drug, @milligrams, @givenAt)";

    private static readonly HashSet<string> Drugs = ["heparin", "insulin", "morphine"];
    private static readonly decimal Most = 250m;

    public async Task SyncAsync(string ward, CancellationToken cancellationToken)
    {
        List<Dose> doses = await pumps.GetFromJsonAsync<List<Dose>>("doses/today", cancellationToken) ?? [];

        List<Dose> plausible = doses.Where(IsPlausible).ToList();
        if (plausible is [])
        {
            logger.LogInformation("Nothing to store for {Ward}", ward);
            return;
        }

        logger.LogInformation("{Plausible} of {All} doses are plausible", plausible.Count, doses.Count);

        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        foreach (Dose dose in doses.OrderBy(dose => dose.GivenAt))
            await connection.ExecuteAsync(Insert, new { ward, drug = dose.Drug, milligrams = dose.Milligrams, givenAt = dose.GivenAt }); // expect: SI1001
    }

    private bool IsPlausible(Dose dose)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return Drugs.Contains(dose.Drug)
            && dose.Milligrams > 0m && dose.Milligrams <= Most
            && dose.GivenAt > now.AddDays(-1) && dose.GivenAt <= now;
    }
}
