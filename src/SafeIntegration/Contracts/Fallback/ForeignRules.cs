using System.ComponentModel.DataAnnotations;

namespace SafeIntegration.Contracts;

/// <summary>Rules that run code of the user or of the platform whose outcome a contract cannot foresee. Their messages are not told: they may quote the value.</summary>
internal static class ForeignRules
{
    private const string Suffix = "Attribute";

    /// <summary>A validation attribute of a member.</summary>
    public static LateRule Of(ValidationAttribute attribute, string member) =>
        new(ViolationCode.Rule, Asks(attribute), (value, owner) => GeneratedRules.IsKept(attribute, value, owner, member));

    /// <summary>A validation attribute of a type.</summary>
    public static LateRule OfType(ValidationAttribute attribute) =>
        new(ViolationCode.Rule, Asks(attribute), (_, owner) => GeneratedRules.IsKept(attribute, owner, owner, member: null));

    /// <summary>A type that validates itself.</summary>
    public static LateRule OfSelf(string type) =>
        new(ViolationCode.Rule, $"what {type}.{nameof(IValidatableObject.Validate)} asks for", (_, owner) => GeneratedRules.IsKept((IValidatableObject)owner));

    private static string Asks(ValidationAttribute attribute)
    {
        string name = attribute.GetType().Name;
        return $"what {(name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name)} asks for";
    }
}
