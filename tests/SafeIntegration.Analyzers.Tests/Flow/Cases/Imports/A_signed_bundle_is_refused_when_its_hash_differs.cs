// shape: download, compare with the hash that our release list names, install
using System.Security.Cryptography;
using SafeIntegration;

namespace Imports.Bundles;

public sealed class Installer(HttpClient mirror, IReadOnlyDictionary<string, string> hashes, IDevice device)
{
    public async Task InstallAsync(string version, CancellationToken cancellationToken)
    {
        byte[] bundle = await mirror.GetByteArrayAsync($"bundles/{version}.bin", cancellationToken);
        string hash = Convert.ToHexString(SHA256.HashData(bundle));
        if (!string.Equals(hash, hashes[version], StringComparison.OrdinalIgnoreCase))
            throw new InvalidDataException($"The bundle of {version} is not the one that was released.");
        await device.FlashAsync(bundle);
    }
}

public interface IDevice
{
    [Effect]
    Task FlashAsync(byte[] bundle);
}
