using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>The settings of System.Text.Json under which a payload counts as valid.</summary>
internal static class ContractJson
{
    public static JsonSerializerOptions Create(JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            MaxDepth = ContractLimits.MaxDepth,
            UnmappedMemberHandling = unmapped,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireNonNullable } },
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        };
        options.MakeReadOnly();
        return options;
    }

    // A missing member would silently become 0 or null. One that is not nullable is required, unless its type gives it a value itself.
    private static void RequireNonNullable(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        object? blank = CreateBlank(type.Type);
        foreach (JsonPropertyInfo property in type.Properties)
        {
            bool nullable = property.PropertyType.IsValueType
                ? Nullable.GetUnderlyingType(property.PropertyType) is not null
                : property.IsSetNullable;
            if (nullable || property.IsRequired || property.Set is null || property.IsExtensionData)
                continue;
            object? given = blank is null ? null : property.Get?.Invoke(blank);
            property.IsRequired = given is null || given.Equals(DefaultOf(property.PropertyType));
        }
    }

    private static object? CreateBlank(Type type) =>
        type.IsValueType || type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is not null
            ? Activator.CreateInstance(type)
            : null;

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
