// shape: upload endpoint with IFormFile, text goes into a search index by HTTP
namespace Indexing;

public static class UploadEndpoint
{
    public static void Map(WebApplication app) => app.MapPost("/documents", async (IFormFile file, IHttpClientFactory clients, CancellationToken cancellationToken) =>
    {
        await using Stream stream = file.OpenReadStream();
        using var reader = new StreamReader(stream);
        string text = await reader.ReadToEndAsync(cancellationToken);
        HttpClient index = clients.CreateClient("index");
        using HttpResponseMessage response = await index.PostAsJsonAsync("documents", new { id = Guid.NewGuid(), text }, cancellationToken); // expect: SI1001
        return response.IsSuccessStatusCode ? Results.Accepted() : Results.Problem();
    });
}
