using System.Reflection;

namespace SafeIntegration.Grounding;

/// <summary>What to do with the properties of one type. Its members are filled in after creation, since types may contain themselves.</summary>
internal sealed class TypePlan(Type type)
{
    public Type Type { get; } = type;

    public IReadOnlyList<MemberPlan> Members { get; set; } = [];
}

/// <param name="Property">The property.</param>
/// <param name="IsList">Whether the rule is for each element.</param>
/// <param name="Rule">What to do.</param>
internal sealed record MemberPlan(PropertyInfo Property, bool IsList, MemberRule Rule);
