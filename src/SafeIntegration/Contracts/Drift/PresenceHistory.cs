using System.Numerics;

namespace SafeIntegration.Contracts;

/// <summary>A member that a payload has otherwise than all accepted payloads before.</summary>
/// <param name="Type">The type of object.</param>
/// <param name="Member">Index of the member in it.</param>
/// <param name="Kind">What changed.</param>
/// <param name="IsBack">Whether the change is that it is not absent any more.</param>
internal readonly record struct PresenceChange(ObjectNode Type, int Member, DriftKind Kind, bool IsBack);

/// <summary>
/// Which members all accepted payloads together had with a value, absent and null. A payload within that costs one comparison of a few words; the members that vary settle after a
/// few payloads, however many combinations of them there are. Read by many threads, changed under the lock of its owner.
/// </summary>
internal sealed class PresenceHistory(int words)
{
    // Per type of object and 64 members: with a value, absent, null.
    private readonly ulong[] _seen = new ulong[words];

    // Of that, what needs no look: all but the values of members that are absent now and may come back.
    private readonly ulong[] _quiet = new ulong[words];

    // At the first word of each three: the members that are absent now and may come back.
    private readonly ulong[] _awaited = new ulong[words];

    /// <summary>Whether the payload is within all before. A word that another thread just changes is read old or new; the old one only costs a look.</summary>
    public bool Covers(ReadOnlySpan<ulong> masks)
    {
        ReadOnlySpan<ulong> quiet = _quiet;
        ulong news = 0;
        for (int i = 0; i < masks.Length && i < quiet.Length; i++)
            news |= masks[i] & ~quiet[i];
        return news == 0;
    }

    /// <summary>Whether no object of the type came before.</summary>
    public bool IsNew(ObjectNode type) => !WordsOf(type, _seen).ContainsAnyExcept(0ul);

    /// <summary>Whether the payload has an object of the type.</summary>
    public static bool IsIn(ReadOnlySpan<ulong> masks, ObjectNode type) => WordsOf(type, masks).ContainsAnyExcept(0ul);

    /// <summary>Whether all accepted payloads had a member, although they could have left it out.</summary>
    public bool WasAlwaysThere(ObjectNode type, int member)
    {
        (int offset, ulong bit) = PlaceOf(type, member);
        return ((_seen[offset] | _seen[offset + 2]) & ~_seen[offset + 1] & bit) != 0;
    }

    /// <summary>Takes in that a refused payload does not have a member.</summary>
    public void AddAbsent(ObjectNode type, int member)
    {
        (int offset, ulong bit) = PlaceOf(type, member);
        _seen[offset + 1] |= bit;
        _awaited[offset] |= bit;
        Volatile.Write(ref _quiet[offset], _quiet[offset] & ~bit);
        Volatile.Write(ref _quiet[offset + 1], _quiet[offset + 1] | bit);
        Volatile.Write(ref _quiet[offset + 2], _quiet[offset + 2] & ~bit);
    }

    /// <summary>Takes a payload in, and tells what is new about its objects of one type.</summary>
    public void Add(ReadOnlySpan<ulong> masks, ObjectNode type, List<PresenceChange> changes)
    {
        bool isNew = IsNew(type);
        for (int offset = type.Offset, first = 0; first < type.Members.Count; offset += 3, first += 64)
        {
            ReadOnlySpan<ulong> now = masks.Slice(offset, 3);
            ulong news = (now[0] & ~_quiet[offset]) | (now[1] & ~_quiet[offset + 1]) | (now[2] & ~_quiet[offset + 2]);
            ulong awaited = _awaited[offset];
            for (; news != 0; news &= news - 1)
            {
                ulong bit = news & (~news + 1);
                int member = first + BitOperations.TrailingZeroCount(bit);
                if (Judge(now, offset, bit, isNew, type.Members[member]) is not { } change)
                    continue;
                changes.Add(new(type, member, change.Kind, change.IsBack));
                awaited = change is { Kind: DriftKind.Absent, IsBack: false } ? awaited | bit : awaited & ~bit;
            }

            _awaited[offset] = awaited;
            for (int i = 0; i < 3; i++)
            {
                _seen[offset + i] |= now[i];
                Volatile.Write(ref _quiet[offset + i], i == 1 ? _seen[offset + i] : _seen[offset + i] & ~awaited);
            }
        }
    }

    private (DriftKind Kind, bool IsBack)? Judge(ReadOnlySpan<ulong> now, int offset, ulong bit, bool isNew, ContractMember member)
    {
        bool isThere = ((now[0] | now[2]) & bit) != 0;
        bool isAbsent = (now[1] & bit) != 0;
        bool hadValue = (_seen[offset] & bit) != 0;
        bool wasAbsent = (_seen[offset + 1] & bit) != 0;
        bool wasNull = (_seen[offset + 2] & bit) != 0;
        if (member.MayBeLeftOut)
            return null;
        if (isNew)
            return isAbsent && !member.IsRequired && !member.IsNullable ? (DriftKind.Absent, isThere) : null;
        if (isThere && (_awaited[offset] & bit) != 0)
            return (DriftKind.Absent, true);
        if (isAbsent && !wasAbsent)
            return (DriftKind.Absent, false);
        if ((now[0] & bit) != 0 && !hadValue)
            return (wasNull ? DriftKind.NoLongerNull : DriftKind.Present, false);
        return (now[2] & bit) != 0 && !wasNull ? (hadValue ? DriftKind.Null : DriftKind.Present, false) : null;
    }

    private static (int Offset, ulong Bit) PlaceOf(ObjectNode type, int member) => (type.Offset + (member / 64 * 3), 1ul << (member % 64));

    private static ReadOnlySpan<ulong> WordsOf(ObjectNode type, ReadOnlySpan<ulong> words) => words.Slice(type.Offset, (type.Members.Count + 63) / 64 * 3);
}
