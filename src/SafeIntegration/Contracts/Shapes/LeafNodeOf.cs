using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <inheritdoc cref="LeafNode"/>
internal sealed class LeafNode<TValue>(LeafType<TValue> type, LeafRule<TValue>[] rules) : LeafNode(type.Kind)
{
    internal override LeafProblem? ProblemOf(ref Utf8JsonReader reader)
    {
        if (!type.Reader(ref reader, out TValue value))
            return new(type.Code, type.Expected);
        foreach (LeafRule<TValue> rule in rules)
        {
            if (!rule.IsKept(value))
                return new(rule.Code, rule.Expected);
        }

        return null;
    }

    internal override void WriteSchema(Utf8JsonWriter writer, bool isNullable)
    {
        if (type.SchemaType is { } name)
            Schema.WriteType(writer, name, isNullable);
        IEnumerable<KeyValuePair<string, string>> keywords = rules
            .SelectMany(rule => rule.Keywords.Chunk(2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        if (type.Format is { } format)
            keywords = keywords.Prepend(KeyValuePair.Create("format", '"' + format + '"'));
        // An attribute may stand beside a type that says the same keyword already; a name may stand in an object once.
        foreach ((string keyword, string json) in keywords.DistinctBy(pair => pair.Key))
        {
            writer.WritePropertyName(keyword);
            writer.WriteRawValue(json);
        }
    }
}
