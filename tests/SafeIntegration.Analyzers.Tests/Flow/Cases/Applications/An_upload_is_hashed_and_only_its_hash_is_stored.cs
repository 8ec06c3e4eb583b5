// shape: upload endpoint that keeps a digest
using System.Security.Cryptography;
using SafeIntegration;

namespace Indexing;

public interface IDigests
{
    [Effect]
    Task AddAsync(string digest, long length);
}

public static class DigestEndpoint
{
    public static void Map(WebApplication app) => app.MapPost("/digests", async (IFormFile file, IDigests digests, CancellationToken cancellationToken) =>
    {
        await using Stream stream = file.OpenReadStream();
        byte[] hash = await SHA256.HashDataAsync(stream, cancellationToken);
        await digests.AddAsync(Convert.ToHexString(hash), file.Length);
        return Results.NoContent();
    });
}
