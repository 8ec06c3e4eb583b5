using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// Walks a payload beside the table of its contract and says where members are, are absent, null or unknown. Only for the first payload that differs from all before it, so clarity
/// comes before speed. The payload may break the contract; where it is not JSON, the walk ends.
/// </summary>
internal readonly ref struct DriftWalk
{
    private readonly Func<ObjectNode, int, Presence, bool> _isWanted;
    private readonly HashSet<Sighting> _sightings = [];
    private readonly ReadOnlySpan<byte> _utf8;

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
                walk.Walk(ref reader, root, "$");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Not JSON, or not UTF-8: the violations say it.
        }

        return walk._sightings;
    }

    // The reader stands on the first token of the value, and afterwards on its last.
    private void Walk(ref Utf8JsonReader reader, ContractNode node, string path)
    {
        if (node is ObjectNode type && reader.TokenType == JsonTokenType.StartObject)
            WalkObject(ref reader, type, path);
        else if (node is ListNode list && reader.TokenType == JsonTokenType.StartArray)
            WalkList(ref reader, list.Element, path + "[*]");
        else if (node is MapNode map && reader.TokenType == JsonTokenType.StartObject)
            WalkMap(ref reader, map.Value, path + "[*]");
        else
            reader.Skip();
    }

    private void WalkObject(ref Utf8JsonReader reader, ObjectNode type, string path)
    {
        var found = new bool[type.Members.Count];
        int likely = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            long start = reader.TokenStartIndex;
            int index = type.Table.IndexOf(ref reader, likely);
            likely = index + 1;
            reader.Read();
            if (index < 0)
            {
                if (_isWanted(type, -1, Presence.Unknown))
                    Add(new(ContractPath.Join(path, ForeignName.At(_utf8, start)), Presence.Unknown, KindOf(reader.TokenType), type, -1));
                reader.Skip();
                continue;
            }

            found[index] = true;
            string memberPath = ContractPath.Join(path, type.Members[index].Name);
            ContractNode node = type.Members[index].Node;
            Add(new(memberPath, reader.TokenType == JsonTokenType.Null ? Presence.Null : Presence.Value, node.Kind, type, index));
            if (IsUnknownValue(ref reader, node))
                Add(new(memberPath, Presence.UnknownValue, node.Kind, type, index));
            Walk(ref reader, node, memberPath);
        }

        for (int i = 0; i < found.Length; i++)
        {
            if (!found[i])
                Add(new(ContractPath.Join(path, type.Members[i].Name), Presence.Absent, type.Members[i].Node.Kind, type, i));
        }
    }

    private void WalkList(ref Utf8JsonReader reader, ContractNode element, string path)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Walk(ref reader, element, path);
    }

    private void WalkMap(ref Utf8JsonReader reader, ContractNode value, string path)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            Walk(ref reader, value, path);
        }
    }

    private void Add(Sighting sighting)
    {
        if (_sightings.Count < ContractLimits.MaxSightings && _isWanted(sighting.Owner, sighting.Member, sighting.Presence))
            _sightings.Add(sighting);
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
