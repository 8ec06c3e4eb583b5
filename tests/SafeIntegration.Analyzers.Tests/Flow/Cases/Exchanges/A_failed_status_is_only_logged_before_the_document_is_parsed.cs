using System.Text.Json;

namespace Exchanges.Patients;

public sealed record Allergy(string Code, string Severity);

public sealed class AllergyClient(IHttpClientFactory clients, ILogger<AllergyClient> logger)
{
    public async Task<IReadOnlyList<Allergy>> ListAsync(Guid patient, CancellationToken cancellationToken)
    {
        using HttpClient client = clients.CreateClient("fhir");
        using HttpResponseMessage response = await client.GetAsync($"AllergyIntolerance?patient={patient}", cancellationToken);
        if (!response.IsSuccessStatusCode)
            logger.LogWarning("The hospital answers {Status} for {Patient}", (int)response.StatusCode, patient);

        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken); // expect: SI1007
        using JsonDocument document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);

        var found = new List<Allergy>();
        if (document.RootElement.TryGetProperty("entry", out JsonElement entries))
        {
            foreach (JsonElement entry in entries.EnumerateArray())
                found.Add(new Allergy(entry.GetProperty("code").GetString()!, entry.GetProperty("severity").GetString()!));
        }

        return found;
    }
}
