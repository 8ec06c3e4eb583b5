using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SafeIntegration.Contracts;

/// <summary>Finds the members of an object by their names, without allocating. Immutable.</summary>
internal sealed class MemberTable
{
    // A UTF-16 code unit is three bytes in UTF-8 at most.
    private const int MaxUnitLength = 3;
    private const int StackChars = 256;

    private readonly ContractMember[] _members;
    private readonly byte[][] _utf8Names;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _indexes;
    private readonly int _longestName;

    public MemberTable(ContractMember[] members)
    {
        _members = members;
        _utf8Names = [.. members.Select(member => Encoding.UTF8.GetBytes(member.Name))];
        _longestName = members.Length == 0 ? 0 : members.Max(member => member.Name.Length);
        _indexes = members.Select((member, position) => KeyValuePair.Create(member.Name, position)).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<ContractMember> Members => _members;

    public ContractMember this[int index] => _members[index];

    /// <summary>The index of the member whose name the reader stands on; -1 if there is none.</summary>
    /// <param name="reader">Stands on a name.</param>
    /// <param name="likely">The index to look at first: members mostly come in their order.</param>
    /// <exception cref="InvalidOperationException">An escape in the name is a lone surrogate.</exception>
    public int IndexOf(ref Utf8JsonReader reader, int likely)
    {
        if (!reader.ValueIsEscaped && (uint)likely < (uint)_utf8Names.Length && reader.ValueSpan.SequenceEqual(_utf8Names[likely]))
            return likely;
        int length = reader.ValueSpan.Length;
        // A name with escapes is unescaped whatever its length is, as the parser does it: half a surrogate pair is refused everywhere.
        if (_members.Length == 0 || (!reader.ValueIsEscaped && length > _longestName * MaxUnitLength))
            return -1;
        if (length <= StackChars)
            return IndexOf(ref reader, stackalloc char[StackChars]);
        char[] rented = ArrayPool<char>.Shared.Rent(length);
        try
        {
            return IndexOf(ref reader, rented);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private int IndexOf(ref Utf8JsonReader reader, scoped Span<char> buffer)
    {
        int length;
        if (reader.ValueIsEscaped)
            length = reader.CopyString(buffer);
        else if (Utf8.ToUtf16(reader.ValueSpan, buffer, out _, out length, replaceInvalidSequences: false) != OperationStatus.Done)
            return -1;
        return _indexes.TryGetValue(buffer[..length], out int index) ? index : -1;
    }
}
