using System.Net;

namespace Statuses;

public sealed class StockClient(HttpClient client)
{
    public async Task<string?> ReadAsync(string sku)
    {
        using HttpResponseMessage response = await client.GetAsync($"stock/{sku}");
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return await response.Content.ReadAsStringAsync();
            case HttpStatusCode.NotFound:
                return null;
            default:
                throw new HttpRequestException("The stock service failed.");
        }
    }
}
