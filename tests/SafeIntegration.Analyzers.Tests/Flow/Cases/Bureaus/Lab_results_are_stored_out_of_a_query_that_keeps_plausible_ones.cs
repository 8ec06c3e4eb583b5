using System.Data.Common;
using Dapper;

namespace Clinic.Lab;

public sealed record LabResult(string Analyte, decimal Value, string Unit, DateTimeOffset MeasuredAt);

public sealed class LabImport(HttpClient laboratory, DbDataSource database, TimeProvider clock, ILogger<LabImport> logger)
{
    private static readonly HashSet<string> Analytes = new(StringComparer.Ordinal) { "HbA1c", "LDL", "TSH" };
    private static readonly decimal Lowest = 0.01m;
    private static readonly decimal Highest = 400m;

    public async Task ImportAsync(Guid patient, CancellationToken cancellationToken)
    {
        List<LabResult>? results = await laboratory.GetFromJsonAsync<List<LabResult>>($"patients/{patient}/results", cancellationToken);
        if (results is null)
            return;

        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset oldest = now.AddDays(-30);

        var plausible =
            from result in results
            where Analytes.Contains(result.Analyte) && result.Unit is "mmol/l" or "mU/l" or "%"
            let value = result.Value
            where value >= Lowest && value <= Highest
            where result.MeasuredAt > oldest && result.MeasuredAt <= now
            orderby result.MeasuredAt
            select new { result.Analyte, value, result.MeasuredAt };

        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        int stored = 0;
        foreach (var result in plausible)
        {
            await connection.ExecuteAsync(
                "insert into lab_result (patient, analyte, value, measured_at) values (@patient, @analyte, @value, @measuredAt)",
                new { patient, analyte = result.Analyte, result.value, measuredAt = result.MeasuredAt });
            stored++;
        }

        logger.LogInformation("{Stored} of {All} results were stored", stored, results.Count);
    }
}
