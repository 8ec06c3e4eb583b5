// A delegating handler looks at no body.
namespace Handlers;

public sealed class RetryHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        for (int attempt = 1; attempt < 3 && (int)response.StatusCode >= 500; attempt++)
        {
            response.Dispose();
            response = await base.SendAsync(request, cancellationToken);
        }

        return response;
    }
}
