// shape: message handler that adds a token; the response goes through unread
using System.Net.Http.Headers;

namespace Gateway;

public interface ITokens
{
    ValueTask<string> FindAsync(string scope, CancellationToken cancellationToken);
}

public sealed class TokenHandler(ITokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.FindAsync("orders", cancellationToken));
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if ((int)response.StatusCode == 401)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.FindAsync("orders.renewed", cancellationToken));
            response.Dispose();
            response = await base.SendAsync(request, cancellationToken);
        }

        return response;
    }
}
