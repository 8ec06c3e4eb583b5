using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// The distinct unknown members and values that one payload holds, as hashes. A set, not a sum: a list of a hundred elements with the same unknown member counts once, so that the
/// fingerprint does not change with the length of lists.
/// </summary>
internal struct UnknownSet
{
    private Hashes _hashes;
    private int _count;

    /// <summary>The order in which members came does not matter.</summary>
    public ulong Fingerprint { get; private set; }

    public readonly bool IsEmpty => _count == 0;

    public void AddName(ref Utf8JsonReader reader, int shape)
    {
        var hash = new HashCode();
        hash.Add(shape);
        hash.AddBytes(reader.ValueSpan);
        Add((ulong)(uint)hash.ToHashCode());
    }

    public void AddValue(int shape, int member) => Add((ulong)(uint)HashCode.Combine(shape, member, nameof(AddValue)) | 1ul << 32);

    private void Add(ulong hash)
    {
        ReadOnlySpan<ulong> known = ((ReadOnlySpan<ulong>)_hashes)[..Math.Min(_count, ContractLimits.MaxUnknownNames)];
        if (known.Contains(hash) || _count == ContractLimits.MaxUnknownNames)
            return;
        _hashes[_count++] = hash;
        Fingerprint += hash * 0x9E3779B97F4A7C15;
    }

    [InlineArray(ContractLimits.MaxUnknownNames)]
    private struct Hashes
    {
        private ulong _first;
    }
}
