namespace SafeIntegration.Generators;

/// <summary>Everything the emitter needs to know of one type with <c>[Contract]</c>: text and numbers only, no symbols and no syntax.</summary>
internal sealed record ContractModel
{
    /// <summary>Empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The declarations that the type stands in and its own, outermost first, for example <c>partial class Shop</c>, <c>partial record Order</c>.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    /// <summary>With <c>global::</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Unique in the compilation; for the file.</summary>
    public required string HintName { get; init; }

    public required string Name { get; init; }

    /// <summary>Report, Reject or Ignore.</summary>
    public required string UnknownMembers { get; init; }

    public required int MaxBytes { get; init; }

    public required int MaxDepth { get; init; }

    /// <summary>Whether the type has a member called Contract, so that the static property of that name cannot be added.</summary>
    public required bool HasContractMember { get; init; }

    /// <summary>Whether the type says itself that it is a payload.</summary>
    public required bool IsPayload { get; init; }

    /// <summary>Why the parser cannot be generated, so that the reflective one does the work; null if it can.</summary>
    public string? Fallback { get; init; }

    /// <summary>The types of object; the first is the type itself. Empty for a fallback.</summary>
    public EquatableArray<ObjectModel> Objects { get; init; }

    public EquatableArray<EnumModel> Enums { get; init; }

    public EquatableArray<PatternModel> Patterns { get; init; }
}

/// <summary>One type of object.</summary>
internal sealed record ObjectModel
{
    public required int Index { get; init; }

    /// <summary>With <c>global::</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The simple name, for the table.</summary>
    public required string Name { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>In the order of their bits.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>Indexes of the members that are the arguments of the constructor, in order.</summary>
    public required EquatableArray<int> Arguments { get; init; }

    /// <summary>In the order of their indexes.</summary>
    public required EquatableArray<ObjectRuleModel> Rules { get; init; }
}

/// <summary>A rule that needs the finished object.</summary>
/// <param name="Code">Name of the violation code.</param>
/// <param name="Member">JSON name of the one member it speaks of; null for the object.</param>
/// <param name="Expected">What it asks for.</param>
/// <param name="Condition">C# that is true where the rule is kept; the object is called <c>value</c>.</param>
/// <param name="Keyword">The keyword of JSON Schema with its value, as JSON; null if there is none.</param>
/// <param name="Declarations">Members that <paramref name="Condition"/> needs in the generated class, as C#; empty if none.</param>
internal sealed record ObjectRuleModel(string Code, string? Member, string Expected, string Condition, string? Keyword, string Declarations);

/// <summary>An enum whose values are read by name.</summary>
internal sealed record EnumModel
{
    public required int Index { get; init; }

    /// <summary>With <c>global::</c>.</summary>
    public required string Type { get; init; }

    public required EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary>Name of the field that stands for every value outside the set; null for a closed set.</summary>
    public string? UnknownField { get; init; }
}

/// <summary>One value of an enum. Two fields of the same number are both read; the first is written.</summary>
/// <param name="Field">The name in C#.</param>
/// <param name="JsonName">The name in JSON.</param>
/// <param name="IsAlias">Whether an earlier field has the same number.</param>
internal sealed record EnumValueModel(string Field, string JsonName, bool IsAlias);
