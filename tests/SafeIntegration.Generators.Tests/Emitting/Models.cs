namespace SafeIntegration.Generators.Tests;

/// <summary>Models made by hand, as short as a test can read them.</summary>
internal static class Models
{
    private static readonly Dictionary<string, string> TypesOfLeaves = new(StringComparer.Ordinal)
    {
        ["Any"] = "System.Text.Json.JsonElement",
        ["Bytes"] = "byte[]",
    };

    public static ContractModel Contract(params ObjectModel[] objects) => new()
    {
        Namespace = "",
        Declarations = new(["partial " + objects[0].Kind() + " " + objects[0].Name]),
        Type = objects[0].Type,
        HintName = objects[0].Name,
        Name = "test." + objects[0].Name,
        UnknownMembers = "Report",
        MaxBytes = 4 * 1024 * 1024,
        MaxDepth = 64,
        HasContractMember = false,
        IsPayload = false,
        Objects = new(objects),
    };

    public static ObjectModel Object(string name, params MemberModel[] members) => new()
    {
        Index = 0,
        Type = "global::" + name,
        Name = name,
        IsValueType = false,
        Members = new([.. members.Select((member, index) => member with { Index = index })]),
        Arguments = new([.. members.Index().Where(member => member.Item.Assignment == Assignment.Argument).Select(member => member.Index)]),
        Rules = new([]),
    };

    /// <summary>A required member, not null, set in the initializer.</summary>
    public static MemberModel Member(string property, ValueModel value, Assignment assignment = Assignment.Initializer) => new()
    {
        Index = -1,
        JsonName = char.ToLowerInvariant(property[0]) + property[1..],
        Property = property,
        Type = value.Type,
        Value = value,
        IsRequired = true,
        IsNullable = false,
        IsNullableValueType = false,
        Assignment = assignment,
    };

    public static MemberModel Member(string property, string leaf, params LeafRuleModel[] rules) => Member(property, Leaf(leaf, rules));

    public static MemberModel Nullable(this MemberModel member, bool isValueType = false) =>
        member with { IsRequired = false, IsNullable = true, IsNullableValueType = isValueType, Type = member.Type + "?" };

    /// <summary>Read after the construction, only if it is there.</summary>
    public static MemberModel Preset(this MemberModel member, Assignment assignment) => member with { IsRequired = false, Assignment = assignment };

    public static LeafModel Leaf(string leaf, params LeafRuleModel[] rules) =>
        new(TypesOfLeaves.TryGetValue(leaf, out string? type) ? type : "global::System." + leaf, leaf, new(rules));

    public static LeafRuleModel Rule(string condition) => new("OutOfRange", "another value", condition, -1, new(["maximum", "5"]));

    public static LeafRuleModel PatternRule(int index) => new("Pattern", "another text", null, index, new([]));

    public static ListModel List(ValueModel element, ListKind kind = ListKind.List, int min = 0, int max = int.MaxValue) => new(
        kind switch
        {
            ListKind.Array => element.Type + "[]",
            ListKind.HashSet => $"global::System.Collections.Generic.IReadOnlySet<{element.Type}>",
            ListKind.ImmutableArray => $"global::System.Collections.Immutable.ImmutableArray<{element.Type}>",
            _ => $"global::System.Collections.Generic.IReadOnlyList<{element.Type}>",
        },
        kind,
        element,
        element.Type,
        false,
        min,
        max);

    public static MapModel Map(ValueModel element) =>
        new($"global::System.Collections.Generic.IReadOnlyDictionary<string, {element.Type}>", element, element.Type, false, 0, int.MaxValue);

    /// <summary>A step of a pattern that takes some of the characters from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static PatternStep Step(char first, char last, int min = 1, int max = 1)
    {
        ulong low = 0;
        ulong high = 0;
        for (int unit = first; unit <= last; unit++)
        {
            if (unit < 64)
                low |= 1UL << unit;
            else
                high |= 1UL << (unit - 64);
        }

        return new(low, high, min, max);
    }

    public static PatternStep Or(this PatternStep step, PatternStep other) => step with { Set = step.Set | other.Set, SetHigh = step.SetHigh | other.SetHigh };

    private static string Kind(this ObjectModel shape) => shape.IsValueType ? "record struct" : "record";
}
