using System.Net.Http.Headers;

namespace Callbacks;

public sealed class CallbackSender(HttpClient client)
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { "hooks.example.com", "hooks.example.org" };

    public async Task<IResult> SendAsync(HttpRequest request)
    {
        if (!Uri.TryCreate(request.Query["callback"].ToString(), UriKind.Absolute, out Uri? callback) || !Hosts.Contains(callback.Host))
            return Results.BadRequest();
        using HttpRequestMessage message = new(HttpMethod.Post, "https://" + callback.Host + "/ping");
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using HttpResponseMessage response = await client.SendAsync(message);
        return response.IsSuccessStatusCode ? Results.Ok() : Results.StatusCode(502);
    }
}
