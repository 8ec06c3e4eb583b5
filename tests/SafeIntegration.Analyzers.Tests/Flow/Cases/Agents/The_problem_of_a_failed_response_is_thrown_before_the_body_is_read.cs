using System.Net;
using System.Net.Http.Headers;

namespace Inventory.Client;

public sealed record StockLevel(string Sku, int Pieces);

public sealed class ApiException(HttpStatusCode status, string? reason) : Exception($"{(int)status} {reason}");

public static class HttpResponses
{
    extension(HttpResponseMessage response)
    {
        public HttpResponseMessage OrThrow()
        {
            if (response.IsSuccessStatusCode)
                return response;

            var error = new ApiException(response.StatusCode, response.ReasonPhrase);
            response.Dispose();
            throw error;
        }
    }
}

public sealed class RetryHandler(int attempts, ILogger<RetryHandler> logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            if (attempt >= attempts || response.StatusCode is not (HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError))
                return response;

            RetryConditionHeaderValue? after = response.Headers.RetryAfter;
            logger.LogWarning("Attempt {Attempt}: {Status}", attempt, response.StatusCode);
            response.Dispose();
            await Task.Delay(after?.Delta ?? TimeSpan.FromSeconds(attempt), cancellationToken);
        }
    }
}

public sealed class InventoryClient(HttpClient http)
{
    public async Task<StockLevel?> FindAsync(string sku, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync($"stock/{Uri.EscapeDataString(sku)}", cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;

        return await response.OrThrow().Content.ReadFromJsonAsync<StockLevel>(cancellationToken);
    }

    public Task<List<StockLevel>> ListAsync(CancellationToken cancellationToken) =>
        ReadAsync<List<StockLevel>>(() => http.GetAsync("stock", cancellationToken), cancellationToken);

    private static async Task<T> ReadAsync<T>(Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await send();
        response.OrThrow();
        return await response.Content.ReadFromJsonAsync<T>(cancellationToken) ?? throw new InvalidDataException("The body is null.");
    }
}
