using System.ComponentModel.DataAnnotations;

namespace SafeIntegration.Contracts;

/// <summary>Rules that run code of the user or of the platform whose outcome a contract cannot foresee. Their messages are not told: they may quote the value.</summary>
internal static class ForeignRules
{
    /// <summary>A validation attribute of a member.</summary>
    public static LateRule Of(ValidationAttribute attribute, string member) =>
        new(ViolationCode.Rule, TextOf(attribute, member), (value, owner) => attribute.GetValidationResult(value, ContextOf(owner, member)) == ValidationResult.Success);

    /// <summary>A validation attribute of a type.</summary>
    public static LateRule OfType(ValidationAttribute attribute, string type) =>
        new(ViolationCode.Rule, TextOf(attribute, type), (_, owner) => attribute.GetValidationResult(owner, new(owner, type, null, null)) == ValidationResult.Success);

    /// <summary>A type that validates itself.</summary>
    public static LateRule OfSelf(string type) => new(
        ViolationCode.Rule,
        $"what {type}.{nameof(IValidatableObject.Validate)} asks for",
        (_, owner) => !((IValidatableObject)owner).Validate(new(owner, type, null, null)).Any(result => result != ValidationResult.Success));

    private static ValidationContext ContextOf(object owner, string member) => new(owner, member, null, null) { MemberName = member };

    // The message of a custom validation is written by code that has seen the value; the others know names and limits.
    private static string TextOf(ValidationAttribute attribute, string name)
    {
        try
        {
            return attribute is CustomValidationAttribute custom ? $"what {custom.Method} asks for" : attribute.FormatErrorMessage(name);
        }
        catch (Exception)
        {
            return $"what {attribute.GetType().Name} asks for";
        }
    }
}
