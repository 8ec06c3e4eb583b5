using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>Makes members required, and lists without a setter filled, where System.Text.Json would take a silent default.</summary>
internal static class StrictMembers
{
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        object? blank = CreateBlank(type);
        foreach (JsonPropertyInfo property in type.Properties)
        {
            object? given = blank is null ? null : TryGet(property, blank);
            if (OptionalValue.TypeOf(property.PropertyType) is not null)
                property.ShouldSerialize = static (_, value) => value is IOptional { IsPresent: true };
            else if (property.Set is not null)
                property.IsRequired |= MustBeThere(property, given) || MemberReader.AttributesOf<RequiredAttribute>(property).Any();
            else if (given is not null && IsFillable(given))
                property.ObjectCreationHandling = JsonObjectCreationHandling.Populate;
        }
    }

    // A missing member would silently become 0 or null. One that is not nullable is required, unless its type gives it a value itself.
    private static bool MustBeThere(JsonPropertyInfo property, object? given)
    {
        bool isNullable = property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : property.IsSetNullable;
        bool isOptional = isNullable || property.IsExtensionData || property.AssociatedParameter?.HasDefaultValue == true;
        return !isOptional && (given is null || given.Equals(DefaultOf(property.PropertyType)));
    }

    // Without this, System.Text.Json drops the elements of a list that has no setter.
    private static bool IsFillable(object given) => given is IList { IsFixedSize: false, IsReadOnly: false } or IDictionary { IsFixedSize: false, IsReadOnly: false }
        || given.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(HashSet<>);

    // The type itself gives the values of absent members. A type made by a constructor with parameters does not tell them, and its members are required.
    private static object? CreateBlank(JsonTypeInfo type)
    {
        try
        {
            return type.CreateObject?.Invoke();
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static object? TryGet(JsonPropertyInfo property, object blank)
    {
        try
        {
            return property.Get?.Invoke(blank);
        }
        catch (Exception)
        {
            // A computed property may not bear an object without values.
            return null;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A value type has a default without any constructor.")]
    private static object? DefaultOf(Type type) => type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type) : null;
}
