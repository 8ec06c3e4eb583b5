using System.ComponentModel;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>A value of a closed set, by name. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EnumNode : LeafNode
{
    private protected EnumNode(IReadOnlyList<string> names, bool isTolerant)
        : base(JsonValueKind.String)
    {
        Names = names;
        IsTolerant = isTolerant;
    }

    internal IReadOnlyList<string> Names { get; }

    /// <summary>Whether names outside the set are accepted.</summary>
    internal bool IsTolerant { get; }

    /// <summary>Whether the text on which the reader stands is a name of the set.</summary>
    internal bool IsKnown(ref Utf8JsonReader reader)
    {
        foreach (string name in Names)
        {
            if (reader.ValueTextEquals(name))
                return true;
        }

        return false;
    }

    internal override void WriteSchema(Utf8JsonWriter writer, bool isNullable)
    {
        Schema.WriteType(writer, "string", isNullable);
        if (IsTolerant)
            return;
        writer.WriteStartArray("enum");
        foreach (string name in Names)
            writer.WriteStringValue(name);
        if (isNullable)
            writer.WriteNullValue();
        writer.WriteEndArray();
    }
}

/// <inheritdoc cref="EnumNode"/>
internal sealed class EnumNode<TEnum>(LeafReader<TEnum> reader, IReadOnlyList<string> names, bool isTolerant) : EnumNode(names, isTolerant)
    where TEnum : struct, Enum
{
    private readonly LeafReader<TEnum> _reader = reader;
    private readonly LeafProblem _unknown = new(ViolationCode.UnknownValue, "one of " + string.Join(", ", names));

    internal override void AddProblems(ref Utf8JsonReader reader, List<LeafProblem> problems)
    {
        if (!TryRead(ref reader))
            problems.Add(_unknown);
    }

    // Text that cannot be decoded is told by an exception.
    private bool TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return _reader(ref reader, out _);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
