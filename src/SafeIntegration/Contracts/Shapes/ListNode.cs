using System.ComponentModel;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>A list. For generated code.</summary>
/// <param name="element">The type of its elements.</param>
/// <param name="elementIsNullable">Whether an element may be null.</param>
/// <param name="minItems">How many elements there are at least.</param>
/// <param name="maxItems">How many elements there are at most.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ListNode(ContractNode element, bool elementIsNullable, int minItems = 0, int maxItems = int.MaxValue) : ContractNode(JsonValueKind.Array)
{
    internal ContractNode Element { get; } = element;

    internal bool ElementIsNullable { get; } = elementIsNullable;

    internal int MinItems { get; } = minItems;

    internal int MaxItems { get; } = maxItems;
}

/// <summary>An object whose member names are data. For generated code.</summary>
/// <param name="value">The type of its values.</param>
/// <param name="valueIsNullable">Whether a value may be null.</param>
/// <param name="minItems">How many entries there are at least.</param>
/// <param name="maxItems">How many entries there are at most.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MapNode(ContractNode value, bool valueIsNullable, int minItems = 0, int maxItems = int.MaxValue) : ContractNode(JsonValueKind.Object)
{
    internal ContractNode Value { get; } = value;

    internal bool ValueIsNullable { get; } = valueIsNullable;

    internal int MinItems { get; } = minItems;

    internal int MaxItems { get; } = maxItems;
}
