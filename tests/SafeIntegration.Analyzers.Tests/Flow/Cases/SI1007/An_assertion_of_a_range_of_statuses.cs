// 2xx by number.
namespace Legacy;

public sealed class LegacyClient(HttpClient client)
{
    public async Task<string> ReadAsync()
    {
        using HttpResponseMessage response = await client.GetAsync("report");
        int status = (int)response.StatusCode;
        if (status is < 200 or >= 300)
            throw new InvalidOperationException($"Status {status}.");
        return await response.Content.ReadAsStringAsync();
    }
}
