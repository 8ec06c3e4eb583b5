// A PUT through SendAsync, with the payload in content and header.
using System.Net.Http.Headers;
using System.Text;

namespace Sync;

public sealed class MirrorJob(HttpClient source, HttpClient target)
{
    public async Task MirrorAsync(string id, CancellationToken cancellationToken)
    {
        string document = await source.GetStringAsync($"documents/{id}", cancellationToken);

        using HttpRequestMessage request = new(HttpMethod.Put, $"documents/{id}");
        StringContent content = new(document, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content = content;
        using HttpResponseMessage response = await target.SendAsync(request, cancellationToken); // expect: SI1001
        response.EnsureSuccessStatusCode();
    }
}
