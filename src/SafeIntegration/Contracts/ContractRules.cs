using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>
/// Checks the validation attributes of a value and of everything in it, and what System.Text.Json lets pass: null elements of a list and
/// enum values outside their set. Messages come from the attributes alone, which know names and limits but no values.
/// </summary>
internal static class ContractRules
{
    public static IReadOnlyList<ContractViolation> Check(object value, JsonTypeInfo type)
    {
        var violations = new List<ContractViolation>();
        Walk(value, type, "$", violations);
        return violations;
    }

    private static void Walk(object value, JsonTypeInfo type, string path, List<ContractViolation> violations)
    {
        if (violations.Count >= ContractLimits.MaxViolations)
            return;
        if (type.Kind == JsonTypeInfoKind.Object)
            WalkObject(value, type, path, violations);
        else if (type.Kind == JsonTypeInfoKind.Enumerable && value is not string)
            WalkList((IEnumerable)value, type, path, violations);
        else if (value is Enum member && !IsDefined(member))
            violations.Add(new(path, ViolationCode.UnknownValue, "one of " + string.Join(", ", Enum.GetNames(member.GetType()))));
    }

    private static void WalkObject(object value, JsonTypeInfo type, string path, List<ContractViolation> violations)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            object? member = property.Get?.Invoke(value);
            string memberPath = path + "." + property.Name;
            foreach (ValidationAttribute rule in property.AttributeProvider?.GetCustomAttributes(typeof(ValidationAttribute), inherit: true).OfType<ValidationAttribute>() ?? [])
            {
                if (!IsKept(rule, member, value, property.Name))
                    violations.Add(new(memberPath, ViolationCode.Rule, rule.FormatErrorMessage(property.Name)));
            }

            if (member is not null)
                Walk(member, type.Options.GetTypeInfo(member.GetType()), memberPath, violations);
        }
    }

    private static void WalkList(IEnumerable list, JsonTypeInfo type, string path, List<ContractViolation> violations)
    {
        if (type.ElementType is not { } elementType || elementType.IsPrimitive)
            return;
        int index = 0;
        foreach (object? item in list)
        {
            if (item is not null)
                Walk(item, type.Options.GetTypeInfo(item.GetType()), $"{path}[{index}]", violations);
            else if (Nullable.GetUnderlyingType(elementType) is null)
                violations.Add(new($"{path}[{index}]", ViolationCode.Null, "a value", "null"));
            index++;
        }
    }

    // A rule that throws could not be checked, and what could not be checked does not pass.
    private static bool IsKept(ValidationAttribute rule, object? member, object owner, string name)
    {
        try
        {
            return rule.GetValidationResult(member, new ValidationContext(owner) { MemberName = name, DisplayName = name }) == ValidationResult.Success;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool IsDefined(Enum member) =>
        member.GetType().GetCustomAttribute<FlagsAttribute>() is not null || Enum.IsDefined(member.GetType(), member);
}
