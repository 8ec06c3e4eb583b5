using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>The settings of System.Text.Json under which a payload counts as valid.</summary>
internal static class ContractJson
{
    public static JsonSerializerOptions Strict { get; } = Create(JsonUnmappedMemberHandling.Disallow, OwnConverters());

    /// <summary>The same, but members the type does not have are passed over.</summary>
    public static JsonSerializerOptions Lenient { get; } = Create(JsonUnmappedMemberHandling.Skip, OwnConverters());

    /// <summary>The same for the export of a schema, which cannot look into converters of our own.</summary>
    public static JsonSerializerOptions ForSchema { get; } =
        Create(JsonUnmappedMemberHandling.Disallow, new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));

    private static JsonConverter[] OwnConverters() =>
        [new ContractEnumConverter(), new StrictDoubleConverter(), new StrictSingleConverter(), new StrictDateTimeOffsetConverter()];

    private static JsonSerializerOptions Create(JsonUnmappedMemberHandling unmapped, params ReadOnlySpan<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            MaxDepth = ContractLimits.MaxDepth,
            UnmappedMemberHandling = unmapped,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ReadProperties } },
        };
        foreach (JsonConverter converter in converters)
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    private static void ReadProperties(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        object? blank = CreateBlank(type.Type);
        foreach (JsonPropertyInfo property in type.Properties)
        {
            object? given = blank is null ? null : TryGet(property, blank);
            if (property.Set is not null)
                property.IsRequired |= MustBeThere(property, given);
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

    private static object? CreateBlank(Type type)
    {
        bool isCreatable = type.IsValueType || (!type.IsAbstract && type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is not null);
        try
        {
            return isCreatable ? Activator.CreateInstance(type) : null;
        }
        catch (TargetInvocationException)
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

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
