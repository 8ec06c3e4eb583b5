// The check stands in the loop, before the body.
namespace Prices;

public sealed class PriceComparison(HttpClient client)
{
    public async Task<List<string>> CompareAsync(IReadOnlyList<string> shops)
    {
        List<string> bodies = [];
        await foreach (Task<HttpResponseMessage> finished in Task.WhenEach(shops.Select(shop => client.GetAsync(shop))))
        {
            using HttpResponseMessage response = await finished;
            response.EnsureSuccessStatusCode();
            bodies.Add(await response.Content.ReadAsStringAsync());
        }

        return bodies;
    }
}
