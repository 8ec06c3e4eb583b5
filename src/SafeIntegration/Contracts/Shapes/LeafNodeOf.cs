using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <inheritdoc cref="LeafNode"/>
internal sealed class LeafNode<TValue>(LeafType<TValue> type, LeafRule<TValue>[] rules) : LeafNode(type.Kind)
{
    internal override void AddProblems(ref Utf8JsonReader reader, List<LeafProblem> problems)
    {
        if (!TryRead(ref reader, out TValue value))
        {
            problems.Add(new(type.Code, type.Expected));
            return;
        }

        foreach (LeafRule<TValue> rule in rules)
        {
            if (!IsKept(rule, value))
                problems.Add(new(rule.Code, rule.Expected));
        }
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

    // Text that cannot be decoded is told by an exception.
    private bool TryRead(ref Utf8JsonReader reader, out TValue value)
    {
        try
        {
            return type.Reader(ref reader, out value);
        }
        catch (InvalidOperationException)
        {
            value = default!;
            return false;
        }
    }

    // A rule that throws, for example a pattern that takes too long, could not be checked, and what could not be checked does not pass.
    private static bool IsKept(LeafRule<TValue> rule, TValue value)
    {
        try
        {
            return rule.IsKept(value);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return false;
        }
    }
}
