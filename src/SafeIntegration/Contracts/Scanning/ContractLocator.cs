using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// Finds the objects and elements of a payload in which something happened that is known by its byte alone: a rule over several members, or an exception of user code. The payload
/// has been scanned already, so its members are as the table says.
/// </summary>
internal ref struct ContractLocator
{
    private readonly ReadOnlySpan<Place> _sought;
    private readonly Location?[] _found;
    private ContractPath _path = new();
    private Utf8JsonReader _reader;

    private ContractLocator(ReadOnlySpan<byte> utf8, ContractSettings settings, ReadOnlySpan<Place> sought)
    {
        _sought = sought;
        _found = new Location?[sought.Length];
        _reader = new(utf8, new JsonReaderOptions { MaxDepth = settings.MaxDepth });
    }

    /// <summary>The innermost object, or element of a list, around each place; null where there is none.</summary>
    public static Location?[] Find(ReadOnlySpan<byte> utf8, ContractNode root, ContractSettings settings, ReadOnlySpan<Place> places)
    {
        var locator = new ContractLocator(utf8, settings, places);
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

        Found(node, start);
    }

    // What is inside ends first, so what is not found yet is in this one.
    private readonly void Found(ObjectNode? type, long start)
    {
        for (int i = 0; i < _sought.Length; i++)
        {
            if (_found[i] is null && _sought[i].IsElement == (type is null) && _sought[i].Position >= start && _sought[i].Position < _reader.BytesConsumed)
                _found[i] = new(type, _path.ToString());
        }
    }

    private void List(ListNode node)
    {
        _path.PushIndex();
        for (int i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
        {
            _path.MoveTo(i);
            long start = _reader.TokenStartIndex;
            Value(node.Element);
            Found(null, start);
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

/// <summary>What is sought.</summary>
/// <param name="Position">A byte of it.</param>
/// <param name="IsElement">Whether an element of a list is sought; otherwise an object.</param>
internal readonly record struct Place(long Position, bool IsElement);

/// <summary>What was found.</summary>
/// <param name="Type">The type of the object; null for an element of a list.</param>
/// <param name="Path">Its path.</param>
internal sealed record Location(ObjectNode? Type, string Path);
