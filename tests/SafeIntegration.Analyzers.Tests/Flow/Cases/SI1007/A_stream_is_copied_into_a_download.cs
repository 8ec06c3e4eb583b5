// The error page becomes the file.
namespace Downloads;

public sealed class Downloader(HttpClient client)
{
    public async Task<byte[]> LoadAsync(Uri address, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken); // expect: SI1007
        using MemoryStream memory = new();
        await stream.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }
}
