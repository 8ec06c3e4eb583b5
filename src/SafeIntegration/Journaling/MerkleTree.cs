using System.Security.Cryptography;

namespace SafeIntegration.Journaling;

/// <summary>
/// A Merkle tree of RFC 6962, section 2.1, computed while its leaves go by: a leaf is hashed behind a 0 byte and a node behind a 1 byte, so
/// that no node can be passed off as a leaf. Holds one hash a level.
/// </summary>
internal sealed class MerkleTree
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    // Roots of complete subtrees, largest first; a subtree of 2^k leaves stands for bit k of the count.
    private readonly Stack<byte[]> _roots = new();
    private long _count;

    /// <summary>Appends a leaf.</summary>
    public void Add(ReadOnlySpan<byte> leaf)
    {
        byte[] hash = SHA256.HashData([LeafPrefix, .. leaf]);
        for (long complete = _count; (complete & 1) == 1; complete >>= 1)
            hash = Node(_roots.Pop(), hash);
        _roots.Push(hash);
        _count++;
    }

    /// <summary>The root over the leaves so far, in lower-case hexadecimal.</summary>
    public string Root()
    {
        if (_count == 0)
            return Convert.ToHexStringLower(SHA256.HashData([]));
        byte[]? right = null;
        foreach (byte[] left in _roots)
            right = right is null ? left : Node(left, right);
        return Convert.ToHexStringLower(right!);
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([NodePrefix, .. left, .. right]);
}
