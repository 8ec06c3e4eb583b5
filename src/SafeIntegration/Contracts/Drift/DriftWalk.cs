using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// Walks a payload beside the table of its contract and says where members are, are absent, null or unknown. Only for a payload that differs from all before it; a sender can force
/// that, so text is made for what is told alone. The payload may break the contract; where it is not JSON, the walk ends.
/// </summary>
internal ref struct DriftWalk
{
    private const int StackWords = 8;
    private const int WordBits = 64;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly Func<ObjectNode, int, Presence, bool> _isWanted;
    private readonly List<Sighting> _sightings = [];
    private readonly HashSet<int> _told = [];
    private ContractPath _path = new();
    private Utf8JsonReader _reader;

    private DriftWalk(ReadOnlySpan<byte> utf8, int maxDepth, Func<ObjectNode, int, Presence, bool> isWanted)
    {
        _utf8 = utf8;
        _isWanted = isWanted;
        _reader = new(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
    }

    /// <param name="utf8">The payload.</param>
    /// <param name="root">The table.</param>
    /// <param name="maxDepth">The deepest nesting.</param>
    /// <param name="isWanted">Which sightings matter, by type of object, index of the member (-1 for one that the contract does not know) and presence.</param>
    /// <returns>Each sighting once for all elements of a list.</returns>
    public static IReadOnlyCollection<Sighting> Of(ReadOnlySpan<byte> utf8, ContractNode root, int maxDepth, Func<ObjectNode, int, Presence, bool> isWanted)
    {
        var walk = new DriftWalk(utf8, maxDepth, isWanted);
        try
        {
            if (walk._reader.Read())
                walk.Walk(root);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Not JSON, or not UTF-8: the violations say it.
        }

        return walk._sightings;
    }

    // The reader stands on the first token of the value, and afterwards on its last.
    private void Walk(ContractNode node)
    {
        if (node is ObjectNode type && _reader.TokenType == JsonTokenType.StartObject)
            WalkObject(type);
        else if (node is ListNode list && _reader.TokenType == JsonTokenType.StartArray)
            WalkList(list.Element);
        else if (node is MapNode map && _reader.TokenType == JsonTokenType.StartObject)
            WalkMap(map.Value);
        else
            _reader.Skip();
    }

    private void WalkObject(ObjectNode type)
    {
        int words = (type.Members.Count + WordBits - 1) / WordBits;
        scoped Span<ulong> found = words <= StackWords ? stackalloc ulong[StackWords] : new ulong[words];
        int likely = 0;
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            long start = _reader.TokenStartIndex;
            int index = type.Table.IndexOf(ref _reader, likely);
            likely = index + 1;
            if (index < 0)
            {
                AddUnknown(type, start);
                continue;
            }

            found[index / WordBits] |= 1ul << (index % WordBits);
            _reader.Read();
            WalkMember(type, index);
        }

        for (int i = 0; i < type.Members.Count; i++)
        {
            if ((found[i / WordBits] >> (i % WordBits) & 1) == 0)
                Add(type, i, Presence.Absent);
        }
    }

    private void WalkMember(ObjectNode type, int index)
    {
        ContractMember member = type.Members[index];
        Add(type, index, _reader.TokenType == JsonTokenType.Null ? Presence.Null : Presence.Value);
        if (IsUnknownValue(member.Node))
            Add(type, index, Presence.UnknownValue);
        _path.Push(member.Name);
        Walk(member.Node);
        _path.Pop();
    }

    private void WalkList(ContractNode element)
    {
        _path.PushIndex();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            Walk(element);
        _path.Pop();
    }

    private void WalkMap(ContractNode value)
    {
        _path.PushKey();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            _reader.Read();
            Walk(value);
        }

        _path.Pop();
    }

    private void AddUnknown(ObjectNode type, long start)
    {
        var hash = new HashCode();
        hash.AddBytes(_reader.ValueSpan);
        int name = hash.ToHashCode();
        _reader.Read();
        if (_isWanted(type, -1, Presence.Unknown) && IsNew(type, -1, Presence.Unknown, name))
            _sightings.Add(new(_path.ToString(ForeignName.At(_utf8, start), areIndexesTold: false), Presence.Unknown, KindOf(_reader.TokenType), type, -1));
        _reader.Skip();
    }

    private void Add(ObjectNode type, int index, Presence presence)
    {
        if (_isWanted(type, index, presence) && IsNew(type, index, presence, 0))
            _sightings.Add(new(_path.ToString(type.Members[index].Name, areIndexesTold: false), presence, type.Members[index].Node.Kind, type, index));
    }

    private readonly bool IsNew(ObjectNode type, int index, Presence presence, int name) =>
        _sightings.Count < ContractLimits.MaxSightings && _told.Add(HashCode.Combine(_path.GetSetHash(), type.Index, index, presence, name));

    // A list or dictionary of an enum counts as its member; the parser says so too.
    private bool IsUnknownValue(ContractNode node)
    {
        if (DriftShape.TolerantEnum(node) is not { } values)
            return false;
        if (_reader.TokenType == JsonTokenType.String)
            return !values.IsKnown(ref _reader);
        Utf8JsonReader ahead = _reader;
        while (_reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && ahead.Read() && ahead.CurrentDepth > _reader.CurrentDepth)
        {
            if (ahead.TokenType == JsonTokenType.String && !values.IsKnown(ref ahead))
                return true;
        }

        return false;
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True or JsonTokenType.False => JsonValueKind.True,
        _ => JsonValueKind.Null,
    };
}
