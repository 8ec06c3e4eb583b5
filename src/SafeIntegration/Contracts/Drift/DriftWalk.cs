using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// Walks a payload beside the table of its contract and says where members are, are absent, null or unknown. Only for the first payload that differs from all before it; but a sender
/// can force that, so a path is made into text only for a sighting that is wanted and new. The payload may break the contract; where it is not JSON, the walk ends.
/// </summary>
internal ref struct DriftWalk
{
    private const int StackMembers = 512;

    private readonly Func<ObjectNode, int, Presence, bool> _isWanted;
    private readonly List<Sighting> _sightings = [];
    private readonly HashSet<int> _seen = [];
    private readonly ReadOnlySpan<byte> _utf8;
    private ContractPath _path = new();

    private DriftWalk(ReadOnlySpan<byte> utf8, Func<ObjectNode, int, Presence, bool> isWanted)
    {
        _utf8 = utf8;
        _isWanted = isWanted;
    }

    /// <param name="utf8">The payload.</param>
    /// <param name="root">The table.</param>
    /// <param name="maxDepth">The deepest nesting.</param>
    /// <param name="isWanted">Which sightings matter, by type of object, index of the member (-1 for one that the contract does not know) and presence.</param>
    public static IReadOnlyCollection<Sighting> Of(ReadOnlySpan<byte> utf8, ContractNode root, int maxDepth, Func<ObjectNode, int, Presence, bool> isWanted)
    {
        var walk = new DriftWalk(utf8, isWanted);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            if (reader.Read())
                walk.Walk(ref reader, root);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Not JSON, or not UTF-8: the violations say it.
        }

        return walk._sightings;
    }

    // The reader stands on the first token of the value, and afterwards on its last.
    private void Walk(ref Utf8JsonReader reader, ContractNode node)
    {
        if (node is ObjectNode type && reader.TokenType == JsonTokenType.StartObject)
            WalkObject(ref reader, type);
        else if (node is ListNode list && reader.TokenType == JsonTokenType.StartArray)
            WalkList(ref reader, list.Element);
        else if (node is MapNode map && reader.TokenType == JsonTokenType.StartObject)
            WalkMap(ref reader, map.Value);
        else
            reader.Skip();
    }

    private void WalkObject(ref Utf8JsonReader reader, ObjectNode type)
    {
        int count = type.Members.Count;
        scoped Span<bool> found = count <= StackMembers ? stackalloc bool[StackMembers] : new bool[count];
        int likely = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = type.Table.IndexOf(ref reader, likely);
            likely = index + 1;
            if (index < 0)
            {
                WalkUnknown(ref reader, type);
                continue;
            }

            reader.Read();
            found[index] = true;
            ContractNode node = type.Members[index].Node;
            Add(type, index, reader.TokenType == JsonTokenType.Null ? Presence.Null : Presence.Value);
            if (IsUnknownValue(ref reader, node))
                Add(type, index, Presence.UnknownValue);
            _path.Push(type.Members[index].Name);
            Walk(ref reader, node);
            _path.Pop();
        }

        for (int i = 0; i < count; i++)
        {
            if (!found[i])
                Add(type, i, Presence.Absent);
        }
    }

    private void WalkUnknown(ref Utf8JsonReader reader, ObjectNode type)
    {
        long start = reader.TokenStartIndex;
        bool isNew = IsNew(type, -1, Presence.Unknown, reader.ValueSpan);
        reader.Read();
        if (isNew)
            _sightings.Add(new(_path.ToString(ForeignName.At(_utf8, start)), Presence.Unknown, KindOf(reader.TokenType), type, -1));
        reader.Skip();
    }

    private void WalkList(ref Utf8JsonReader reader, ContractNode element)
    {
        _path.PushKey();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Walk(ref reader, element);
        _path.Pop();
    }

    private void WalkMap(ref Utf8JsonReader reader, ContractNode value)
    {
        _path.PushKey();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            Walk(ref reader, value);
        }

        _path.Pop();
    }

    private void Add(ObjectNode type, int member, Presence presence)
    {
        if (IsNew(type, member, presence, default))
            _sightings.Add(new(_path.ToString(type.Members[member].Name), presence, type.Members[member].Node.Kind, type, member));
    }

    private readonly bool IsNew(ObjectNode type, int member, Presence presence, scoped ReadOnlySpan<byte> name)
    {
        if (_sightings.Count == ContractLimits.MaxSightings || !_isWanted(type, member, presence))
            return false;
        var hash = new HashCode();
        hash.Add(_path.GetSetHash());
        hash.Add(type.Index);
        hash.Add(member);
        hash.Add(presence);
        hash.AddBytes(name);
        return _seen.Add(hash.ToHashCode());
    }

    // A list or dictionary of an enum counts as its member; the parser says so too.
    private static bool IsUnknownValue(ref Utf8JsonReader reader, ContractNode node)
    {
        if (DriftShape.TolerantEnum(node) is not { } values)
            return false;
        if (reader.TokenType == JsonTokenType.String)
            return !values.IsKnown(ref reader);
        Utf8JsonReader ahead = reader;
        while (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && ahead.Read() && ahead.CurrentDepth > reader.CurrentDepth)
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
