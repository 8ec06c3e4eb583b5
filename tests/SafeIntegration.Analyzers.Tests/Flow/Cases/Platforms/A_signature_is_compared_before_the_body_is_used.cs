using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SafeIntegration;

namespace Signed;

public sealed record Push(string Ref, int Size);

public sealed class PushEndpoint(byte[] key)
{
    public async Task<IResult> HandleAsync(HttpRequest request)
    {
        using MemoryStream buffer = new();
        await request.Body.CopyToAsync(buffer);
        byte[] expected = HMACSHA256.HashData(key, buffer.ToArray());
        byte[] given = Convert.FromHexString(request.Headers["X-Signature"].ToString());
        if (!CryptographicOperations.FixedTimeEquals(expected, given))
            return Results.Unauthorized();
        Push push = JsonSerializer.Deserialize<Push>(Encoding.UTF8.GetString(buffer.ToArray()))!;
        Build(push.Ref); // expect: SI1001
        return Results.Ok();
    }

    [Effect]
    private static void Build(string reference) => Console.WriteLine(reference);
}
