namespace Statuses.Unseen;

public sealed class StockClient(HttpClient client)
{
    public async Task<string> ReadAsync(string sku)
    {
        HttpResponseMessage response = await client.GetAsync($"stock/{sku}");
        return await BodyAsync(response); // expect: SI1007
    }

    private static async Task<string> BodyAsync(HttpResponseMessage response)
    {
        using (response)
        {
            await using Stream stream = await response.Content.ReadAsStreamAsync();
            using StreamReader reader = new(stream);
            return await reader.ReadToEndAsync();
        }
    }
}
