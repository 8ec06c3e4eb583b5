using System.Text;

namespace Streams.Own;

public sealed class Pinger(HttpClient source, HttpClient target)
{
    public async Task<long> RunAsync()
    {
        using MemoryStream received = new();
        using (HttpResponseMessage response = await source.GetAsync("file"))
        {
            response.EnsureSuccessStatusCode();
            await response.Content.CopyToAsync(received);
        }

        using MemoryStream sent = new(Encoding.UTF8.GetBytes("ping"));
        using HttpResponseMessage answer = await target.PutAsync("ping", new StreamContent(sent));
        answer.EnsureSuccessStatusCode();
        return received.Length;
    }
}
