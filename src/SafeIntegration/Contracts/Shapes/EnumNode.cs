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

    internal override LeafProblem? ProblemOf(ref Utf8JsonReader reader) =>
        _reader(ref reader, out _) ? null : new(ViolationCode.UnknownValue, "one of " + string.Join(", ", Names));
}
