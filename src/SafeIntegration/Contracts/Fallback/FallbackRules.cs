using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>
/// Checks the validation attributes of a value and of everything in it, and what System.Text.Json lets pass: null elements of a list, enum values outside their set, relative
/// addresses, infinite numbers, a missing type discriminator. Messages come from the attributes alone, which know names and limits but no values. Thread-safe.
/// </summary>
internal sealed class FallbackRules
{
    private readonly JsonSerializerOptions _options = ContractJson.Strict;

    // Reading attributes is slow, and each parse would do it again for every member.
    private readonly ConcurrentDictionary<JsonPropertyInfo, ValidationAttribute[]> _memberRules = new();
    private readonly ConcurrentDictionary<Type, ValidationAttribute[]> _typeRules = new();

    public static FallbackRules Shared { get; } = new();

    public IReadOnlyList<ContractViolation> Check(object value, Type declared)
    {
        var violations = new List<ContractViolation>();
        Walk(value, declared, "$", depth: 1, violations);
        return violations;
    }

    private void Walk(object value, Type declared, string path, int depth, List<ContractViolation> violations)
    {
        if (violations.Count >= ContractLimits.MaxViolations)
            return;
        JsonTypeInfo type = _options.GetTypeInfo(value.GetType());
        if (depth > ContractLimits.MaxDepth)
            violations.Add(new(path, ViolationCode.TooLarge, $"at most {ContractLimits.MaxDepth} levels"));
        else if (Discriminator.IsMissing(_options.GetTypeInfo(declared), value.GetType(), out string name))
            violations.Add(new(path + "." + name, ViolationCode.Missing, "string"));
        else if (type.Kind == JsonTypeInfoKind.Object)
            WalkObject(value, type, path, depth, violations);
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
            WalkElements((IEnumerable)value, type, path, depth, violations);
        else if (type.Kind == JsonTypeInfoKind.Dictionary && value is IDictionary dictionary)
            WalkElements(dictionary.Values, type, path, depth, violations);
        else if (ProblemOf(value) is { } problem)
            violations.Add(problem with { Path = path });
    }

    private void WalkObject(object value, JsonTypeInfo type, string path, int depth, List<ContractViolation> violations)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            string memberPath = path + "." + property.Name;
            if (property.Get is not { } get)
                continue;
            object? member;
            try
            {
                member = get(value);
            }
            catch (Exception)
            {
                violations.Add(new(memberPath, ViolationCode.Rule, "a member that can be computed"));
                continue;
            }

            foreach (ValidationAttribute rule in _memberRules.GetOrAdd(property, RulesOf))
                Require(rule, member, new ValidationContext(value) { MemberName = property.Name, DisplayName = property.Name }, memberPath, violations);
            if (member is not null)
                Walk(member, property.PropertyType, memberPath, depth + 1, violations);
        }

        foreach (ValidationAttribute rule in _typeRules.GetOrAdd(type.Type, key => [.. key.GetCustomAttributes<ValidationAttribute>(inherit: true)]))
            Require(rule, value, new ValidationContext(value) { DisplayName = type.Type.Name }, path, violations);
        if (value is IValidatableObject self && !IsValid(self))
            violations.Add(new(path, ViolationCode.Rule, $"what {type.Type.Name}.{nameof(IValidatableObject.Validate)} asks for"));
    }

    private void WalkElements(IEnumerable elements, JsonTypeInfo type, string path, int depth, List<ContractViolation> violations)
    {
        Type declared = type.ElementType ?? typeof(object);
        int index = 0;
        foreach (object? item in elements)
        {
            // The keys of a dictionary come from the payload, so they are not told.
            string itemPath = type.Kind == JsonTypeInfoKind.Dictionary ? path + "[*]" : $"{path}[{index}]";
            if (item is not null)
                Walk(item, declared, itemPath, depth + 1, violations);
            else if (Nullable.GetUnderlyingType(declared) is null && declared != typeof(object))
                violations.Add(new(itemPath, ViolationCode.Null, "a value", "null"));
            index++;
            if (violations.Count >= ContractLimits.MaxViolations)
                return;
        }
    }

    private static ContractViolation? ProblemOf(object value) => value switch
    {
        Enum member when !IsDefined(member) => new("", ViolationCode.UnknownValue, JsonKinds.ChoicesOf(member.GetType())),
        Uri { IsAbsoluteUri: false } or double and (double.NaN or double.PositiveInfinity or double.NegativeInfinity)
            or float and (float.NaN or float.PositiveInfinity or float.NegativeInfinity) => new("", ViolationCode.Format, JsonKinds.FormatOf(value.GetType())),
        _ => null,
    };

    // On a positional record an attribute without a target stands on the parameter.
    private static ValidationAttribute[] RulesOf(JsonPropertyInfo property) =>
    [
        .. AttributesOf(property.AttributeProvider),
        .. AttributesOf(property.AssociatedParameter?.AttributeProvider),
    ];

    private static IEnumerable<ValidationAttribute> AttributesOf(ICustomAttributeProvider? member) =>
        member?.GetCustomAttributes(typeof(ValidationAttribute), inherit: true).OfType<ValidationAttribute>() ?? [];

    private static void Require(ValidationAttribute rule, object? value, ValidationContext context, string path, List<ContractViolation> violations)
    {
        if (!IsKept(rule, value, context))
            violations.Add(new(path, ViolationCode.Rule, TextOf(rule, context.DisplayName)));
    }

    // A rule that throws could not be checked, and what could not be checked does not pass.
    private static bool IsKept(ValidationAttribute rule, object? value, ValidationContext context)
    {
        try
        {
            return rule.GetValidationResult(value, context) == ValidationResult.Success;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool IsValid(IValidatableObject self)
    {
        try
        {
            return !self.Validate(new ValidationContext(self)).Any(result => result != ValidationResult.Success);
        }
        catch (Exception)
        {
            return false;
        }
    }

    // The message of a custom validation is written by code that has seen the value.
    private static string TextOf(ValidationAttribute rule, string name)
    {
        try
        {
            return rule is CustomValidationAttribute custom ? $"what {custom.Method} asks for" : rule.FormatErrorMessage(name);
        }
        catch (Exception)
        {
            return $"what {rule.GetType().Name} asks for";
        }
    }

    private static bool IsDefined(Enum member) =>
        member.GetType().GetCustomAttribute<FlagsAttribute>() is not null || Enum.IsDefined(member.GetType(), member);
}
