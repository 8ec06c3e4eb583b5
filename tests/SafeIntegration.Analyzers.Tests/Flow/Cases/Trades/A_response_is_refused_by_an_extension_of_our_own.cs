// shape: C# 14 extension method on the response that throws, generic client base
namespace Clients.Base;

public static class ResponseChecks
{
    extension(HttpResponseMessage response)
    {
        public HttpResponseMessage OrThrow(string partner)
        {
            if (!response.IsSuccessStatusCode)
                throw new HttpRequestException($"{partner} answered {(int)response.StatusCode}.", null, response.StatusCode);
            return response;
        }
    }
}

public abstract class PartnerClient<TItem>(HttpClient http, string partner)
    where TItem : class
{
    protected abstract string Path { get; }

    public async Task<IReadOnlyDictionary<string, TItem>> ReadAsync(CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, Path);
        request.Headers.Add("X-Partner", partner);
        using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
        response.OrThrow(partner);

        return await response.Content.ReadFromJsonAsync<Dictionary<string, TItem>>(cancellationToken) ?? [];
    }
}

public sealed record Opening(string Day, string Hours);

public sealed class OpeningHours(HttpClient http) : PartnerClient<Opening>(http, "mall")
{
    protected override string Path => "openings";
}
