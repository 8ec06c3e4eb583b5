using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SafeIntegration.Grounding;

/// <summary>Reads the declarations of an output type and of the types within it.</summary>
internal sealed class PlanBuilder
{
    private readonly Dictionary<Type, TypePlan> _plans = [];
    private readonly List<string> _problems = [];

    /// <summary>Mistakes in the declarations, one sentence each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Whether any property is declared grounded.</summary>
    public bool HasGrounded { get; private set; }

    public TypePlan Build([DynamicallyAccessedMembers(Declarations.Members)] Type type)
    {
        if (_plans.TryGetValue(type, out TypePlan? known)) return known;
        TypePlan plan = new(type);
        _plans.Add(type, plan);
        plan.Members = [.. Declarations.OutputProperties(type).Select(Plan)];
        if (plan.Members.Count == 0)
            _problems.Add($"{type.Name} has no properties to ground: give it public ones, and in a trimmed application keep them from being trimmed.");
        return plan;
    }

    private MemberPlan Plan(PropertyInfo property)
    {
        (GroundedAttribute? grounded, DerivedAttribute? derived) = Declarations.Read(property);
        if (grounded is not null && derived is not null) return Mistake(property, "is declared both grounded and derived: keep one.");
        HasGrounded |= grounded is not null;
        if (derived is not null)
        {
            return string.IsNullOrWhiteSpace(derived.Why)
                ? Mistake(property, "is derived without a reason: say what it is concluded from.")
                : new(property, IsList: false, new MemberRule.Derived(derived.Why));
        }

        Type? element = ElementType(property.PropertyType);
        Type type = element ?? property.PropertyType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return grounded is not null ? Grounded(property, type, element is not null, grounded) : Undeclared(property, type, element is not null);
    }

    private MemberPlan Grounded(PropertyInfo property, Type type, bool isList, GroundedAttribute grounded)
    {
        IReadOnlyList<MatchAs> ways = ValueKinds.For(type);
        if (ways.Count == 0)
            return Mistake(property, $"is a {type.Name}, which has no spelling to look for: declare it derived, or ground the properties inside it.");
        MatchAs way = grounded.MatchAs == MatchAs.Auto ? ways[0] : grounded.MatchAs;
        if (!ways.Contains(way)) return Mistake(property, $"is a {type.Name}, which cannot be matched as {way}: use {string.Join(" or ", ways)}.");
        if (grounded.Near is null || grounded.Near.Any(string.IsNullOrWhiteSpace)) return Mistake(property, "has an empty label in Near: remove it.");
        if (grounded.IgnoreSign && way != MatchAs.Money) return Mistake(property, $"ignores the sign, which a value matched as {way} does not have: remove IgnoreSign.");
        return new(property, isList, new MemberRule.Match(way, [.. grounded.Near], grounded.IgnoreSign));
    }

    private MemberPlan Undeclared(PropertyInfo property, Type type, bool isList)
    {
        bool isLeaf = ValueKinds.For(type).Count > 0 || type.IsPrimitive || IsOfThePlatform(type);
        if (isLeaf) return new(property, IsList: false, new MemberRule.Undeclared());
        if (type.IsAbstract || typeof(IEnumerable).IsAssignableFrom(type))
            return Mistake(property, $"is a {type.Name}, whose properties are known only at run time: use a concrete type, an array or a list of one, or declare it derived.");
        return new(property, isList, new MemberRule.Walk(BuildNested(type)));
    }

    private MemberPlan Mistake(PropertyInfo property, string sentence)
    {
        string problem = $"{property.DeclaringType?.Name}.{property.Name} {sentence}";
        _problems.Add(problem);
        return new(property, IsList: false, new MemberRule.Unusable(problem));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification =
        "The type of a property cannot be annotated. A type whose properties were all trimmed is a problem and not run; Grounder.For tells how to keep them.")]
    private TypePlan BuildNested(Type type) => Build(type);

    private static bool IsOfThePlatform(Type type) => type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true;

    /// <summary>The element type of an array or of a generic collection of one argument; null for anything else.</summary>
    private static Type? ElementType(Type type)
    {
        if (type.IsArray) return type.GetElementType();
        bool isCollection = type.IsGenericType && type.GenericTypeArguments.Length == 1 && typeof(IEnumerable).IsAssignableFrom(type);
        return isCollection ? type.GenericTypeArguments[0] : null;
    }
}
