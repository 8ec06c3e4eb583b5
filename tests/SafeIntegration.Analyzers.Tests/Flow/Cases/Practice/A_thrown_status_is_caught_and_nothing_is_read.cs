// shape: client that treats a failed call as no data
namespace Holidays;

public sealed record Holiday(DateOnly Date, string Name);

public sealed class HolidayClient(HttpClient client, ILogger<HolidayClient> logger)
{
    public async Task<Holiday[]?> ForYearAsync(int year, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await client.GetAsync($"holidays/{year}", cancellationToken);
        try
        {
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException problem)
        {
            logger.LogError(problem, "No holidays of {Year}", year);
            return null;
        }

        return await response.Content.ReadFromJsonAsync<Holiday[]>(cancellationToken);
    }
}
