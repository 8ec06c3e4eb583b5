// Each of them may have failed.
namespace Prices;

public sealed class PriceComparison(HttpClient client)
{
    public async Task<List<string>> CompareAsync(IReadOnlyList<string> shops)
    {
        HttpResponseMessage[] responses = await Task.WhenAll(shops.Select(shop => client.GetAsync(shop)));
        List<string> bodies = [];
        foreach (HttpResponseMessage response in responses)
            bodies.Add(await response.Content.ReadAsStringAsync()); // expect: SI1007
        return bodies;
    }
}
