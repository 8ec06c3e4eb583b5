using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>The member that says which of several types an object is. System.Text.Json takes an object without it for the base type.</summary>
internal static class Discriminator
{
    public static bool IsMissing(JsonTypeInfo declared, Type actual, out string name)
    {
        name = declared.PolymorphismOptions?.TypeDiscriminatorPropertyName ?? "";
        return declared.PolymorphismOptions is { } polymorphism && polymorphism.DerivedTypes.All(derived => derived.DerivedType != actual);
    }

    /// <summary>The type an object says it is; null if it says nothing or something unknown, and then what is wrong.</summary>
    public static JsonTypeInfo? Resolve(JsonElement element, JsonTypeInfo declared, string path, out ContractViolation? problem)
    {
        problem = null;
        if (declared.PolymorphismOptions is not { } polymorphism)
            return declared;
        string name = polymorphism.TypeDiscriminatorPropertyName;
        if (!element.TryGetProperty(name, out JsonElement value))
        {
            bool isOwnCase = polymorphism.DerivedTypes.Any(derived => derived.DerivedType == declared.Type);
            problem = isOwnCase ? null : new(path + "." + name, ViolationCode.Missing, "string");
            return isOwnCase ? declared : null;
        }

        foreach (JsonDerivedType derived in polymorphism.DerivedTypes)
        {
            bool isMeant = derived.TypeDiscriminator switch
            {
                string text => value.ValueKind == JsonValueKind.String && value.ValueEquals(text),
                int number => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int found) && found == number,
                _ => false,
            };
            if (isMeant)
                return declared.Options.GetTypeInfo(derived.DerivedType);
        }

        string known = string.Join(", ", polymorphism.DerivedTypes.Select(derived => derived.TypeDiscriminator).Where(text => text is not null));
        problem = new(path + "." + name, ViolationCode.UnknownValue, "one of " + known);
        return null;
    }
}
