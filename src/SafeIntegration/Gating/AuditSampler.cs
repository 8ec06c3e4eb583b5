using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SafeIntegration.Gating;

/// <summary>
/// Decides which items are reviewed, before anything is known of their labels: HMAC-SHA256(key, item ‖ epoch)/2⁶⁴ &lt; q.
/// Anyone with the key can check a decision afterwards; nobody without it can foresee one.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
internal sealed class AuditSampler(ReadOnlyMemory<byte> key)
{
    private readonly byte[] _key = key.ToArray();

    /// <summary>Whether the item is reviewed when items are chosen with probability <paramref name="rate"/>.</summary>
    public bool Selects(string item, int epoch, double rate)
    {
        ArgumentNullException.ThrowIfNull(item);

        // The epoch has a fixed length, so no two pairs of item and epoch give the same message.
        byte[] message = new byte[Encoding.UTF8.GetByteCount(item) + sizeof(int)];
        int length = Encoding.UTF8.GetBytes(item, message);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(length), epoch);

        byte[] mac = HMACSHA256.HashData(_key, message);
        return BinaryPrimitives.ReadUInt64BigEndian(mac) < rate * Math.Pow(2, 64);
    }
}
