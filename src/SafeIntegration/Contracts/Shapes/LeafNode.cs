using System.ComponentModel;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>A value without members. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LeafNode : ContractNode
{
    private protected LeafNode(JsonValueKind kind)
        : base(kind)
    {
    }

    /// <summary>Reads the value on which the reader stands, which is of the right kind, and lists what is wrong with it. Throws what <see cref="Utf8JsonReader"/> throws on malformed JSON.</summary>
    internal abstract void AddProblems(ref Utf8JsonReader reader, List<LeafProblem> problems);

    /// <summary>Writes the keywords of JSON Schema for the value.</summary>
    /// <param name="writer">Stands in the object of the schema.</param>
    /// <param name="isNullable">Whether null is a value too.</param>
    internal abstract void WriteSchema(Utf8JsonWriter writer, bool isNullable);
}

/// <summary>What is wrong with a value without members.</summary>
internal readonly record struct LeafProblem(ViolationCode Code, string Expected);

/// <summary>Reads a value of one type from the token on which the reader stands; false if the token does not hold one. Throws what <see cref="Utf8JsonReader"/> throws.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool LeafReader<TValue>(ref Utf8JsonReader reader, out TValue value);

/// <summary>A rule for one value without members, for example a range. For generated code.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
/// <param name="code">The violation if it is broken.</param>
/// <param name="expected">What it asks for, without any value of a payload.</param>
/// <param name="isKept">Whether a value keeps it: pure and thread-safe. The generated parser calls the same method.</param>
/// <param name="keywords">Keywords of JSON Schema that say the same, in pairs of name and JSON text.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LeafRule<TValue>(ViolationCode code, string expected, Func<TValue, bool> isKept, params string[] keywords)
{
    internal ViolationCode Code { get; } = code;

    internal string Expected { get; } = expected;

    internal Func<TValue, bool> IsKept { get; } = isKept;

    internal IReadOnlyList<string> Keywords { get; } = keywords;
}
