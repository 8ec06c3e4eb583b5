// shape: webhook whose signature is computed over the raw body; the body itself is stored afterwards
using System.Security.Cryptography;
using System.Text;
using SafeIntegration;

namespace Pay.Hooks;

public sealed class SignedHooks(IConfiguration configuration, IHookStore store)
{
    public async Task<bool> AcceptAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        string body = await reader.ReadToEndAsync();
        byte[] key = Encoding.UTF8.GetBytes(configuration["HookKey"] ?? throw new InvalidOperationException("No key."));
        string expected = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(body)));
        string? given = request.Headers["X-Signature"];
        if (given is null || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(given)))
            return false;
        await store.AddAsync(body); // expect: SI1001
        return true;
    }
}

public interface IHookStore
{
    [Effect]
    Task AddAsync(string body);
}
