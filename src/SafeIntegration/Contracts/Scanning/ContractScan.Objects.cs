using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <content>Objects: which members are there, twice, missing or unknown.</content>
internal ref partial struct ContractScan
{
    private const int NoFinding = -1;

    private bool Object(ObjectNode node)
    {
        long start = _reader.TokenStartIndex;
        int words = (node.Members.Count + WordBits - 1) / WordBits;
        scoped Span<ulong> seen = words <= StackWords ? stackalloc ulong[StackWords] : new ulong[words];
        int outerUnknown = _unknown.Count;
        int likely = 0;
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!Member(node.Table, seen, outerUnknown, ref likely))
                return false;
        }

        bool goesOn = Missing(node.Table, seen, outerUnknown, start);
        _unknown.RemoveRange(outerUnknown, _unknown.Count - outerUnknown);
        return goesOn;
    }

    private bool Member(MemberTable members, scoped Span<ulong> seen, int outerUnknown, ref int likely)
    {
        long position = _reader.TokenStartIndex;
        if (!TryFind(members, likely, out int index))
            return Unreadable(position);
        if (index < 0)
            return Unknown(position, outerUnknown);
        likely = index + 1;
        ContractMember member = members[index];
        _path.Push(member.Name);
        bool goesOn;
        if (IsSet(seen, index))
        {
            goesOn = Add(ViolationCode.Duplicate, "the member once", position);
            _reader.Skip();
        }
        else
        {
            seen[index / WordBits] |= 1ul << (index % WordBits);
            _reader.Read();
            goesOn = Value(member.Node, member.IsNullable);
        }

        _path.Pop();
        return goesOn;
    }

    private bool TryFind(MemberTable members, int likely, out int index)
    {
        try
        {
            index = members.IndexOf(ref _reader, likely);
            return true;
        }
        catch (InvalidOperationException)
        {
            index = -1;
            return false;
        }
    }

    private bool Unreadable(long position)
    {
        _reader.Skip();
        return Add(ViolationCode.Format, "names of members without lone surrogates", position);
    }

    private bool Unknown(long position, int outerUnknown)
    {
        bool isRefused = _settings.UnknownMembers == UnknownMembers.Reject;
        int finding = isRefused ? _findings.Count : NoFinding;
        if (isRefused && !Add(new(_path.ToString(ForeignName.At(_utf8, position)), ViolationCode.UnknownMember, "no such member", "", position)))
            return false;
        if (_settings.UnknownMembers == UnknownMembers.Report)
            ListOnce(_unknownPaths, (int)position);
        _reader.Read();
        int valueStart = (int)_reader.TokenStartIndex;
        JsonValueKind kind = KindOf(_reader.TokenType);
        _reader.Skip();
        if (_unknown.Count - outerUnknown <= Renames.MaxCompared)
            _unknown.Add(new((int)position, kind, valueStart, (int)_reader.BytesConsumed, finding));
        return true;
    }

    // A list of a thousand elements with the same unknown member is told once. The hash is looked at first, so that repeated paths are not made.
    private void ListOnce(List<string> paths, int? nameStart)
    {
        if (paths.Count == ContractLimits.MaxUnknownNames)
            return;
        var hash = new HashCode();
        hash.Add(_path.GetSetHash());
        if (nameStart is not null)
            hash.AddBytes(_reader.ValueSpan);
        if ((_listed ??= []).Add(hash.ToHashCode()))
            paths.Add(_path.ToString(nameStart is { } start ? ForeignName.At(_utf8, start) : null, areIndexesTold: false));
    }

    private bool Missing(MemberTable members, scoped ReadOnlySpan<ulong> seen, int outerUnknown, long start)
    {
        List<ContractMember>? missing = null;
        int known = 0;
        for (int i = 0; i < members.Members.Count; i++)
        {
            if (IsSet(seen, i))
                known++;
            else if (members[i].IsRequired)
                (missing ??= []).Add(members[i]);
        }

        bool isRefused = _settings.UnknownMembers == UnknownMembers.Reject && _unknown.Count > outerUnknown;
        if (missing is null && !isRefused)
            return true;
        var hints = new ObjectHints(_utf8, members, missing ?? [], _unknown, outerUnknown, known);
        if (isRefused)
            hints.HintUnknown(_findings);
        for (int i = 0; i < missing?.Count; i++)
        {
            if (!Add(new(_path.ToString(missing[i].Name), ViolationCode.Missing, JsonKinds.Name(missing[i].Node.Kind), "", start) { Hint = hints.ForMissing(i) }))
                return false;
        }

        return true;
    }

    private static bool IsSet(scoped ReadOnlySpan<ulong> seen, int index) => (seen[index / WordBits] >> (index % WordBits) & 1) != 0;
}
