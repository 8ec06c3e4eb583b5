using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>Reads what the type and the attributes of a member ask of it.</summary>
internal static class MemberReader
{
    /// <param name="property">The member.</param>
    /// <param name="readsAnnotations">Whether it counts what the compiler noted about the nullability of elements.</param>
    public static FallbackMember Read(JsonPropertyInfo property, bool readsAnnotations)
    {
        Type? optional = OptionalValue.TypeOf(property.PropertyType);
        NullabilityInfo? nullability = readsAnnotations ? NullabilityOf(property.AttributeProvider) : null;
        if (optional is not null)
            nullability = nullability is { GenericTypeArguments: [var inner] } ? inner : null;
        Type declared = optional ?? property.PropertyType;
        Type? underlying = Nullable.GetUnderlyingType(declared);
        bool isNullableReference = optional is null ? property.IsSetNullable : nullability?.WriteState == NullabilityState.Nullable;
        Type type = underlying ?? declared;
        ValidationAttribute[] attributes = [.. AttributesOf<ValidationAttribute>(property)];
        return new()
        {
            Json = property,
            Type = type,
            IsNullable = !attributes.Any(attribute => attribute is RequiredAttribute) && (underlying is not null || (!declared.IsValueType && isNullableReference)),
            Nullability = nullability,
            Rules = [.. attributes.Select(AttributeRules.Of).OfType<ValueRule>().Select(rule => IsList(type) ? AttributeRules.ForItems(rule) : rule)],
            LateRules =
            [
                .. AttributesOf<UniqueItemsAttribute>(property).Select(unique => UniqueItems.Of(unique, property.Options)),
                .. attributes.Where(attribute => AttributeRules.Of(attribute) is null).Select(attribute => ForeignRules.Of(attribute, property.Name)),
            ],
        };
    }

    // On a positional record an attribute without a target stands on the parameter.
    public static IEnumerable<TAttribute> AttributesOf<TAttribute>(JsonPropertyInfo property) =>
        new[] { property.AttributeProvider, property.AssociatedParameter?.AttributeProvider }
            .SelectMany(member => member?.GetCustomAttributes(typeof(TAttribute), inherit: true).OfType<TAttribute>() ?? []);

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static NullabilityInfo? NullabilityOf(ICustomAttributeProvider? member)
    {
        // A trimmed application may have lost the annotations; null elements are refused there.
        if (!NullabilityIsKnown)
            return null;
        return member switch
        {
            PropertyInfo property => new NullabilityInfoContext().Create(property),
            FieldInfo field => new NullabilityInfoContext().Create(field),
            _ => null,
        };
    }

    private static bool NullabilityIsKnown => !AppContext.TryGetSwitch("System.Reflection.NullabilityInfoContext.IsSupported", out bool isSupported) || isSupported;
}
