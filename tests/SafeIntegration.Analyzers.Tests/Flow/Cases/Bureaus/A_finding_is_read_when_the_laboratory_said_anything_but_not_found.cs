using System.Net;
using SafeIntegration;

namespace Clinic.Findings;

public sealed record Finding(string Code, decimal Value);

public interface IPatientFile
{
    [Effect]
    Task AddFindingAsync(int patient, string code, decimal value, CancellationToken cancellationToken);
}

public sealed class FindingImport(HttpClient laboratory, IPatientFile file, ILogger<FindingImport> logger)
{
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal) { "4548-4", "2089-1", "3016-3" };
    private static readonly decimal Highest = 900m;

    public async Task ImportAsync(int patient, CancellationToken cancellationToken)
    {
        if (await LatestAsync(patient, cancellationToken) is not { } finding)
            return;

        if (!Codes.Contains(finding.Code) || finding.Value <= 0m || finding.Value > Highest)
            throw new InvalidDataException($"The finding of patient {patient} is not plausible.");

        await file.AddFindingAsync(patient, finding.Code, finding.Value, cancellationToken);
    }

    private async Task<Finding?> LatestAsync(int patient, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response =
            await laboratory.GetAsync($"patients/{patient}/findings/latest", HttpCompletionOption.ResponseHeadersRead, cancellationToken);

        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NoContent)
        {
            logger.LogInformation("Patient {Patient} has no finding", patient);
            return null;
        }

        return await response.Content.ReadFromJsonAsync<Finding>(cancellationToken); // expect: SI1007
    }
}
