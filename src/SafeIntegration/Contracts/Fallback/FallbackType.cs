using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>One type in a contract, with what its attributes ask of it. Immutable.</summary>
internal sealed class FallbackType
{
    private readonly Lazy<IReadOnlyList<FallbackMember>> _members;
    private readonly Lazy<IReadOnlyList<LateRule>> _rules;

    public FallbackType(JsonTypeInfo json, FallbackTypes types)
    {
        Json = json;
        Kind = JsonKinds.Of(json);
        _members = new(() => [.. json.Properties.Select(types.Read)]);
        _rules = new(() => TypeRules.Of(json.Type));
    }

    public JsonTypeInfo Json { get; }

    /// <inheritdoc cref="JsonKinds.Of"/>
    public JsonValueKind Kind { get; }

    public IReadOnlyList<FallbackMember> Members => _members.Value;

    /// <summary>The rules over several members.</summary>
    public IReadOnlyList<LateRule> Rules => _rules.Value;
}
