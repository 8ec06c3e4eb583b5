using System.ComponentModel;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>One type of value in a contract. The table of nodes is what the scan, the schema and the drift report read. Immutable. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContractNode
{
    private protected ContractNode(JsonValueKind kind) => Kind = kind;

    /// <summary>The kind of JSON expected; <see cref="JsonValueKind.True"/> stands for both booleans, <see cref="JsonValueKind.Undefined"/> for any.</summary>
    internal JsonValueKind Kind { get; }
}
