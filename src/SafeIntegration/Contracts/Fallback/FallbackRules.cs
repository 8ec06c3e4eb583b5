using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>
/// Checks a value and everything in it by its attributes, and what System.Text.Json lets pass: null elements of a list, enum values outside their set, relative addresses,
/// infinite numbers, a missing type discriminator. Rules over several members and the user's code are asked only if everything else holds.
/// </summary>
internal sealed class FallbackRules
{
    private readonly FallbackTypes _types;
    private readonly bool _isLate;
    private readonly List<ContractViolation> _violations = [];

    private FallbackRules(FallbackTypes types, bool isLate)
    {
        _types = types;
        _isLate = isLate;
    }

    public static IReadOnlyList<ContractViolation> Check(object value, Type declared, FallbackTypes types)
    {
        foreach (bool isLate in (ReadOnlySpan<bool>)[false, true])
        {
            var rules = new FallbackRules(types, isLate);
            rules.Walk(value, declared, null, "$", depth: 1);
            if (rules._violations.Count > 0)
                return rules._violations;
        }

        return [];
    }

    private bool IsFull => _violations.Count >= ContractLimits.MaxViolations;

    private void Walk(object value, Type declared, NullabilityInfo? nullability, string path, int depth)
    {
        if (IsFull)
            return;
        FallbackType type = _types.Of(declared);
        int maxDepth = _types.Options.MaxDepth;
        if (depth > maxDepth)
            _violations.Add(new(path, ViolationCode.TooLarge, $"at most {maxDepth} levels"));
        else if (Discriminator.IsMissing(type.Json, value.GetType(), out string name))
            _violations.Add(new(path + "." + name, ViolationCode.Missing, "string"));
        else if (type.Json.Kind == JsonTypeInfoKind.Object)
            WalkObject(value, type.Json.PolymorphismOptions is null ? type : _types.Of(value.GetType()), path, depth);
        else if (type.Json.Kind == JsonTypeInfoKind.Enumerable)
            WalkElements((IEnumerable)value, type.Json, nullability, path, depth);
        else if (type.Json.Kind == JsonTypeInfoKind.Dictionary && value is IDictionary dictionary)
            WalkElements(dictionary.Values, type.Json, nullability, path, depth);
        else if (!IsSound(value))
            _violations.Add(_types.ProblemOf(type.Json.Type, path));
    }

    private void WalkObject(object value, FallbackType type, string path, int depth)
    {
        foreach (FallbackMember member in type.Members)
        {
            if (member.Json.Get is not null)
                WalkMember(value, member, path + "." + member.Name, depth);
        }

        if (_isLate)
            _violations.AddRange(type.Rules.Where(rule => !rule.Holds(value, value)).Select(rule => new ContractViolation(path, rule.Code, rule.Expected)));
    }

    private void WalkMember(object owner, FallbackMember member, string path, int depth)
    {
        object? value;
        try
        {
            if (!member.TryGet(owner, out value))
                return;
        }
        catch (Exception)
        {
            _violations.Add(new(path, ViolationCode.Rule, "a member that can be computed"));
            return;
        }

        if (_isLate)
            _violations.AddRange(member.LateRules.Where(rule => !rule.Holds(value, owner)).Select(rule => new ContractViolation(path, rule.Code, rule.Expected)));
        else if (value is null && member is { IsNullable: false, IsRead: true })
            _violations.Add(new(path, ViolationCode.Null, "a value", "null"));
        if (value is null)
            return;
        if (!_isLate)
            _violations.AddRange(member.Rules.Where(rule => !rule.Holds(value)).Select(rule => new ContractViolation(path, rule.Code, rule.Expected)));
        Walk(value, member.Type, member.Nullability, path, depth + 1);
    }

    private void WalkElements(IEnumerable elements, JsonTypeInfo type, NullabilityInfo? nullability, string path, int depth)
    {
        Type declared = type.ElementType ?? typeof(object);
        bool allowsNull = Nullability.AllowsNullElements(nullability, declared);
        int index = 0;
        foreach (object? item in elements)
        {
            // The keys of a dictionary come from the payload, so they are not told.
            string itemPath = type.Kind == JsonTypeInfoKind.Dictionary ? path + "[*]" : $"{path}[{index}]";
            if (item is not null)
                Walk(item, declared, Nullability.OfElements(nullability), itemPath, depth + 1);
            else if (!allowsNull)
                _violations.Add(new(itemPath, ViolationCode.Null, "a value", "null"));
            index++;
            if (IsFull)
                return;
        }
    }

    private static bool IsSound(object value) => value switch
    {
        Enum member => IsDefined(member),
        Uri address => address.IsAbsoluteUri,
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        _ => true,
    };

    private static bool IsDefined(Enum member) =>
        member.GetType().IsDefined(typeof(FlagsAttribute), inherit: false) || Enum.IsDefined(member.GetType(), member);
}
