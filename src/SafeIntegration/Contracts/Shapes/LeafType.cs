using System.ComponentModel;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>How a type of value is read, named and described. Immutable. For generated code.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LeafType<TValue>
{
    internal LeafType(JsonValueKind kind, LeafReader<TValue> reader, string expected, string? schemaType, string? format = null, ViolationCode code = ViolationCode.Format)
    {
        Kind = kind;
        Reader = reader;
        Expected = expected;
        SchemaType = schemaType;
        Format = format;
        Code = code;
    }

    internal JsonValueKind Kind { get; }

    internal LeafReader<TValue> Reader { get; }

    internal string Expected { get; }

    /// <summary>The type in JSON Schema; null where any will do.</summary>
    internal string? SchemaType { get; }

    /// <summary>The format in JSON Schema.</summary>
    internal string? Format { get; }

    /// <summary>The violation if a value of the right kind cannot be read.</summary>
    internal ViolationCode Code { get; }

    /// <summary>A node of the type.</summary>
    public LeafNode With(params LeafRule<TValue>[] rules) => new LeafNode<TValue>(this, rules);
}
