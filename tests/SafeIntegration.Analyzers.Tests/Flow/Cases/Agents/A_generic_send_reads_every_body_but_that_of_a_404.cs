using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Catalog.Client;

public sealed class CatalogOptions
{
    public required string Token { get; init; }
    public int Retries { get; init; } = 2;
}

public sealed record Product(string Sku, string Title, decimal Price);

public abstract class TypedClient(HttpClient http, ILogger logger)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    protected async Task<T?> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
        where T : class
    {
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        logger.LogDebug("{Uri}: {Status}", request.RequestUri, (int)response.StatusCode);

        return response.StatusCode switch
        {
            HttpStatusCode.NotFound => null,
            HttpStatusCode.Unauthorized => throw new InvalidOperationException("The token has expired."),
            _ => await response.Content.ReadFromJsonAsync<T>(Web, cancellationToken), // expect: SI1007
        };
    }
}

public sealed class CatalogClient(HttpClient http, IOptionsSnapshot<CatalogOptions> options, ILogger<CatalogClient> logger) : TypedClient(http, logger)
{
    public Task<Product?> FindAsync(string sku, CancellationToken cancellationToken) =>
        SendAsync<Product>(Request(HttpMethod.Get, $"products/{Uri.EscapeDataString(sku)}"), cancellationToken);

    public async Task<IReadOnlyList<Product>> ListAsync(CancellationToken cancellationToken) =>
        await SendAsync<List<Product>>(Request(HttpMethod.Get, "products"), cancellationToken) ?? [];

    private HttpRequestMessage Request(HttpMethod method, string path) =>
        new(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", options.Value.Token) } };
}
