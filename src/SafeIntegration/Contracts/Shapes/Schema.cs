using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// Writes a contract as JSON Schema, draft 2020-12. An object that several places refer to, or that contains itself, is defined once under <c>$defs</c>. Every object says
/// <c>"additionalProperties": false</c>, which strict structured output of language models asks for: a schema says what to send, and under <see cref="UnknownMembers.Report"/> more
/// members are tolerated, not asked for. Only under <see cref="UnknownMembers.Ignore"/> it says nothing, because there they are welcome. Rules over several members are left out
/// unless a keyword says them.
/// </summary>
internal sealed class Schema
{
    private readonly Utf8JsonWriter _writer;
    private readonly ContractNode _root;
    private readonly bool _isClosed;
    private readonly Dictionary<ObjectNode, string> _definitions;

    private Schema(Utf8JsonWriter writer, ContractNode root, bool isClosed)
    {
        _writer = writer;
        _root = root;
        _isClosed = isClosed;
        _definitions = SchemaDefinitions.Of(root);
    }

    /// <summary>The schema as text.</summary>
    public static string Of(ContractNode root, ContractSettings settings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // The text is read by people and language models; it goes into no HTML.
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            new Schema(writer, root, settings.UnknownMembers != UnknownMembers.Ignore).WriteRoot(settings.Name);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the type of a value.</summary>
    public static void WriteType(Utf8JsonWriter writer, string name, bool isNullable)
    {
        if (!isNullable)
        {
            writer.WriteString("type", name);
            return;
        }

        writer.WriteStartArray("type");
        writer.WriteStringValue(name);
        writer.WriteStringValue("null");
        writer.WriteEndArray();
    }

    private void WriteRoot(string title)
    {
        _writer.WriteStartObject();
        _writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        _writer.WriteString("title", title);
        if (_root is ObjectNode type)
            WriteObject(type, isNullable: false);
        else
            WriteKeywords(_root, isNullable: false);
        if (_definitions.Any(definition => definition.Key != _root))
        {
            _writer.WriteStartObject("$defs");
            foreach ((ObjectNode node, string name) in _definitions.Where(definition => definition.Key != _root))
            {
                _writer.WriteStartObject(name);
                WriteObject(node, isNullable: false);
                _writer.WriteEndObject();
            }

            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
    }

    private void WriteMember(ContractMember member, IEnumerable<ObjectRule> rules)
    {
        _writer.WriteStartObject(member.Name);
        if (member.Description is { } description)
            _writer.WriteString("description", description);
        WriteKeywords(member.Node, member.IsNullable);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (ObjectRule rule in rules)
            WriteKeyword(rule, written);
        _writer.WriteEndObject();
    }

    // The keyword of a rule is a pair as in an object, with its name in quotes.
    private void WriteKeyword(ObjectRule rule, HashSet<string> written)
    {
        if (rule.Keyword is not { } keyword)
            return;
        foreach (JsonProperty pair in JsonElement.Parse($"{{{keyword}}}").EnumerateObject())
        {
            if (written.Add(pair.Name))
                pair.WriteTo(_writer);
        }
    }

    private void WriteKeywords(ContractNode node, bool isNullable)
    {
        switch (node)
        {
            case LeafNode leaf:
                leaf.WriteSchema(_writer, isNullable);
                break;
            case ObjectNode type:
                WriteReference(type, isNullable);
                break;
            case ListNode list:
                WriteType(_writer, "array", isNullable);
                WriteElements("items", list.Element, list.ElementIsNullable);
                WriteCounts("minItems", list.MinItems, "maxItems", list.MaxItems);
                break;
            case MapNode map:
                WriteType(_writer, "object", isNullable);
                WriteElements("additionalProperties", map.Value, map.ValueIsNullable);
                WriteCounts("minProperties", map.MinItems, "maxProperties", map.MaxItems);
                break;
        }
    }

    private void WriteElements(string keyword, ContractNode element, bool isNullable)
    {
        _writer.WriteStartObject(keyword);
        WriteKeywords(element, isNullable);
        _writer.WriteEndObject();
    }

    private void WriteCounts(string minKeyword, int min, string maxKeyword, int max)
    {
        if (min > 0)
            _writer.WriteNumber(minKeyword, min);
        if (max < int.MaxValue)
            _writer.WriteNumber(maxKeyword, max);
    }

    private void WriteReference(ObjectNode node, bool isNullable)
    {
        if (node != _root && !_definitions.ContainsKey(node))
        {
            WriteObject(node, isNullable);
            return;
        }

        string reference = node == _root ? "#" : "#/$defs/" + _definitions[node];
        if (!isNullable)
        {
            _writer.WriteString("$ref", reference);
            return;
        }

        _writer.WriteStartArray("anyOf");
        _writer.WriteStartObject();
        _writer.WriteString("$ref", reference);
        _writer.WriteEndObject();
        _writer.WriteStartObject();
        _writer.WriteString("type", "null");
        _writer.WriteEndObject();
        _writer.WriteEndArray();
    }

    private void WriteObject(ObjectNode node, bool isNullable)
    {
        WriteType(_writer, "object", isNullable);
        _writer.WriteStartObject("properties");
        foreach (ContractMember member in node.Members)
            WriteMember(member, node.Rules.Where(rule => rule.Member == member.Name));
        _writer.WriteEndObject();
        if (node.Members.Any(member => member.IsRequired))
        {
            _writer.WriteStartArray("required");
            foreach (ContractMember member in node.Members.Where(member => member.IsRequired))
                _writer.WriteStringValue(member.Name);
            _writer.WriteEndArray();
        }

        if (_isClosed)
            _writer.WriteBoolean("additionalProperties", false);
    }
}
