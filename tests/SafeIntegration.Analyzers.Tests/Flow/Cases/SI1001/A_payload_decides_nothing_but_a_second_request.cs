// GET is not an effect, by method or by message.
namespace Catalog;

public sealed record Page(string? Next, List<string> Names);

public sealed class Crawler(HttpClient client)
{
    public async Task<List<string>> AllAsync(CancellationToken cancellationToken)
    {
        List<string> names = [];
        string? next = "products?page=1";
        while (next is not null)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, next);
            using HttpResponseMessage response = await client.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            Page? page = await response.Content.ReadFromJsonAsync<Page>(cancellationToken);
            names.AddRange(page?.Names ?? []);
            next = page?.Next;
        }

        return names;
    }
}
