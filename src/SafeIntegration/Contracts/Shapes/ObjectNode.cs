using System.ComponentModel;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>An object with known members. For generated code.</summary>
/// <param name="index">Index of the type of object in the contract.</param>
/// <param name="offset">Where its words of presence start, see <see cref="ContractNotes.Saw"/>: three words for each 64 members.</param>
/// <param name="name">Name of the C# type.</param>
/// <param name="members">Makes the members, in the order of their indexes; called once, later, so that types may refer to each other.</param>
/// <param name="rules">The rules over several members, in the order of their indexes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectNode(int index, int offset, string name, Func<ContractMember[]> members, params ObjectRule[] rules) : ContractNode(JsonValueKind.Object)
{
    private readonly Lazy<MemberTable> _table = new(() => new MemberTable(members()));

    internal int Index { get; } = index;

    internal int Offset { get; } = offset;

    internal string Name { get; } = name;

    internal IReadOnlyList<ContractMember> Members => _table.Value.Members;

    /// <summary>The members by their names.</summary>
    internal MemberTable Table => _table.Value;

    internal IReadOnlyList<ObjectRule> Rules { get; } = rules;
}

/// <summary>One member of an <see cref="ObjectNode"/>. For generated code.</summary>
/// <param name="name">The name in JSON.</param>
/// <param name="node">The type of its value.</param>
/// <param name="isRequired">Whether it must be there.</param>
/// <param name="isNullable">Whether it may be null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractMember(string name, ContractNode node, bool isRequired, bool isNullable)
{
    /// <summary>The name of the property in C#, where it is another one than the JSON name.</summary>
    public string? Property { get; init; }

    /// <summary>What the member means, from <see cref="DescriptionAttribute"/>; goes into the schema.</summary>
    public string? Description { get; init; }

    /// <summary>Whether leaving it out says something of its own, as with <see cref="Optional{T}"/>, so that its absence is no news.</summary>
    public bool MayBeLeftOut { get; init; }

    internal string Name { get; } = name;

    /// <summary>The name, taken apart for comparisons.</summary>
    internal ComparedName Compared => field ??= new(Name);

    internal ContractNode Node { get; } = node;

    internal bool IsRequired { get; } = isRequired;

    internal bool IsNullable { get; } = isNullable;
}

/// <summary>A rule that needs the finished object. For generated code.</summary>
/// <param name="code">The violation if it is broken.</param>
/// <param name="member">JSON name of the one member it speaks of; null for the object.</param>
/// <param name="expected">What it asks for.</param>
/// <param name="keyword">The keyword of JSON Schema for the member that says the same, for example <c>"uniqueItems": true</c>; null if there is none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectRule(ViolationCode code, string? member, string expected, string? keyword = null)
{
    internal ViolationCode Code { get; } = code;

    internal string? Member { get; } = member;

    internal string Expected { get; } = expected;

    internal string? Keyword { get; } = keyword;
}
