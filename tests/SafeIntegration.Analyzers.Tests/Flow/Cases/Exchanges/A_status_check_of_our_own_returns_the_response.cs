using System.Text.Json;

namespace Exchanges.Coverage;

public sealed class PartnerFailedException(string partner, int status) : Exception($"{partner} answered {status}.");

public static class PartnerResponses
{
    public static async Task<HttpResponseMessage> OrThrowAsync(this Task<HttpResponseMessage> sending, string partner)
    {
        HttpResponseMessage response = await sending;
        if (response.IsSuccessStatusCode)
            return response;

        int status = (int)response.StatusCode;
        response.Dispose();
        throw new PartnerFailedException(partner, status);
    }
}

public sealed record Coverage(string Plan, bool Dental);

public static class CoverageEndpoints
{
    public static void MapCoverage(this IEndpointRouteBuilder app) =>
        app.MapGet("/coverage/{member:guid}", async (Guid member, IHttpClientFactory clients, CancellationToken cancellationToken) =>
        {
            HttpClient insurer = clients.CreateClient("insurer");
            using HttpResponseMessage response = await insurer.GetAsync($"members/{member}/coverage", cancellationToken).OrThrowAsync("The insurer");
            await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
            Coverage? coverage = await JsonSerializer.DeserializeAsync<Coverage>(body, JsonSerializerOptions.Web, cancellationToken);
            return coverage is null ? Results.NotFound() : Results.Ok(coverage);
        });
}
