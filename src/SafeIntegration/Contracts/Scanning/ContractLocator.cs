using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// Finds the objects of a payload in which something happened that is known by its byte alone: a rule over several members, or an exception of user code. The payload has been
/// scanned already, so its members are as the table says.
/// </summary>
internal ref struct ContractLocator
{
    private readonly ReadOnlySpan<long> _sought;
    private readonly Location?[] _found;
    private ContractPath _path = new();
    private Utf8JsonReader _reader;

    private ContractLocator(ReadOnlySpan<byte> utf8, ContractSettings settings, ReadOnlySpan<long> sought)
    {
        _sought = sought;
        _found = new Location?[sought.Length];
        _reader = new(utf8, new JsonReaderOptions { MaxDepth = settings.MaxDepth });
    }

    /// <summary>The innermost object around each position, for example the object that starts there; null where there is none.</summary>
    public static Location?[] Find(ReadOnlySpan<byte> utf8, ContractNode root, ContractSettings settings, ReadOnlySpan<long> positions)
    {
        var locator = new ContractLocator(utf8, settings, positions);
        try
        {
            locator._reader.Read();
            locator.Value(root);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // What was found so far is right.
        }

        return locator._found;
    }

    private void Value(ContractNode node)
    {
        if (node is ObjectNode type && _reader.TokenType == JsonTokenType.StartObject)
            Object(type);
        else if (node is ListNode list && _reader.TokenType == JsonTokenType.StartArray)
            List(list);
        else if (node is MapNode map && _reader.TokenType == JsonTokenType.StartObject)
            Map(map);
        else
            _reader.Skip();
    }

    private void Object(ObjectNode node)
    {
        long start = _reader.TokenStartIndex;
        int likely = 0;
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = node.Table.IndexOf(ref _reader, likely);
            if (index < 0)
            {
                _reader.Skip();
                continue;
            }

            likely = index + 1;
            _path.Push(node.Table[index].Name);
            _reader.Read();
            Value(node.Table[index].Node);
            _path.Pop();
        }

        // Inner objects end first, so what is not found yet is in this one.
        for (int i = 0; i < _sought.Length; i++)
        {
            if (_found[i] is null && _sought[i] >= start && _sought[i] < _reader.BytesConsumed)
                _found[i] = new(node, _path.ToString());
        }
    }

    private void List(ListNode node)
    {
        _path.PushIndex();
        for (int i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
        {
            _path.MoveTo(i);
            Value(node.Element);
        }

        _path.Pop();
    }

    private void Map(MapNode node)
    {
        _path.PushKey();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            _reader.Read();
            Value(node.Value);
        }

        _path.Pop();
    }
}

/// <summary>An object of a payload.</summary>
internal sealed record Location(ObjectNode Type, string Path);
