// shape: DelegatingHandler that fetches a token and sets it as a header
using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace Auth;

public sealed class TokenHandler(HttpClient identity, TimeProvider time) : DelegatingHandler
{
    private string? _token;
    private DateTimeOffset _until;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_token is null || time.GetUtcNow() >= _until)
        {
            Token token = await identity.GetFromJsonAsync<Token>("token", cancellationToken) ?? throw new InvalidOperationException("No token.");
            _token = token.AccessToken;
            _until = time.GetUtcNow().AddSeconds(token.ExpiresIn);
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await base.SendAsync(request, cancellationToken);
    }

    private sealed record Token([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
