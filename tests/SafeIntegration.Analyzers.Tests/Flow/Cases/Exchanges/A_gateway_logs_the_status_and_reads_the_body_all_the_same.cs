using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

public sealed class TenantEndpoint
{
    public required string BaseAddress { get; set; }

    public required string Key { get; set; }
}

public sealed record TrackingView(string Number, string? Place, DateTimeOffset? Eta);

public abstract class GatewayBase(HttpClient http, IOptionsMonitor<TenantEndpoint> tenants, ILogger logger)
{
    protected async Task<T?> SendAsync<T>(string tenant, HttpMethod method, string path, CancellationToken cancellationToken)
        where T : class
    {
        TenantEndpoint endpoint = tenants.Get(tenant);
        using var request = new HttpRequestMessage(method, new Uri(new Uri(endpoint.BaseAddress), path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", endpoint.Key);

        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            logger.LogError("{Path} of {Tenant} answers {Status}", path, tenant, response.StatusCode);

        return await response.Content.ReadFromJsonAsync<T>(cancellationToken); // expect: SI1007
    }
}

public sealed class TrackingGateway(HttpClient http, IOptionsMonitor<TenantEndpoint> tenants, ILogger<TrackingGateway> logger)
    : GatewayBase(http, tenants, logger)
{
    public Task<TrackingView?> FindAsync(string tenant, string number, CancellationToken cancellationToken) =>
        SendAsync<TrackingView>(tenant, HttpMethod.Get, $"tracking/{Uri.EscapeDataString(number)}", cancellationToken);
}

public static class TrackingEndpoints
{
    public static void MapTracking(this WebApplication app) =>
        app.MapGet("/tracking/{number}", async (string number, TrackingGateway gateway, CancellationToken cancellationToken) =>
            await gateway.FindAsync("main", number, cancellationToken) is { } view ? Results.Ok(view) : Results.NotFound());
}
