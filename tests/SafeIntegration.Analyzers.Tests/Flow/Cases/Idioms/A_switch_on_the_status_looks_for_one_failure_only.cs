using System.Net;

namespace Case.StatusSwitch;

public sealed record Product(string Name, decimal Price);

public sealed class CatalogueClient(HttpClient http, ILogger<CatalogueClient> logger)
{
    public async Task PrintAsync(int number, CancellationToken cancellationToken)
    {
        Product? product = await FindAsync<Product>($"products/{number}", cancellationToken);
        logger.LogInformation("{Number}: {Name}", number, product?.Name ?? "none");
    }

    private async Task<T?> FindAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using HttpResponseMessage response = await http.GetAsync(path, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.NotFound => null,
            _ => await response.Content.ReadFromJsonAsync<T>(cancellationToken), // expect: SI1007
        };
    }
}
