// No body is read.
namespace Downloads;

public sealed class SizeProbe(HttpClient client)
{
    public async Task<long?> SizeAsync(Uri address)
    {
        using HttpRequestMessage request = new(HttpMethod.Head, address);
        using HttpResponseMessage response = await client.SendAsync(request);
        Console.WriteLine(response.Headers.ETag);
        return response.Content.Headers.ContentLength;
    }
}
