using System.Security.Cryptography;
using System.Text;

namespace SafeIntegration.Applying;

/// <summary>
/// The key under which a receiver recognises an effect. It depends on the integration and the item key alone: never on the attempt,
/// the process or the approved value, because a correction after a started effect would otherwise pay twice.
/// </summary>
internal static class IdempotencyKey
{
    public static string Of(string integration, string itemKey) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{integration.Length}:{integration}{itemKey.Length}:{itemKey}0")));
}
