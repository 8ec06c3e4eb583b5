namespace Streams.Memory;

public sealed class Mirror(HttpClient source, HttpClient target)
{
    public async Task RunAsync()
    {
        using MemoryStream buffer = new();
        using (HttpResponseMessage response = await source.GetAsync("file"))
        {
            response.EnsureSuccessStatusCode();
            await response.Content.CopyToAsync(buffer);
        }

        buffer.Position = 0;
        using HttpResponseMessage answer = await target.PutAsync("file", new StreamContent(buffer)); // expect: SI1001
        answer.EnsureSuccessStatusCode();
    }
}
