using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Contracts;

/// <summary>The names of enum values in one contract. Thread-safe.</summary>
/// <param name="policy">How names are made where no attribute says them; null keeps them as they are.</param>
internal sealed class EnumNames(JsonNamingPolicy? policy)
{
    private readonly ConcurrentDictionary<Type, IReadOnlyList<string>> _written = new();

    /// <summary>A converter that stands on the type is the user's word on its names.</summary>
    public static bool HasOwnConverter(Type type) => type.IsDefined(typeof(JsonConverterAttribute), inherit: false);

    /// <summary>The field that stands for every value outside the set; null for a closed set.</summary>
    public static string? UnknownOf(Type type) =>
        Enum.GetNames(type).FirstOrDefault(field => FieldOf(type, field)?.IsDefined(typeof(UnknownValueAttribute), inherit: false) == true);

    /// <summary>The name of one value.</summary>
    public string Of(Type type, string field) =>
        FieldOf(type, field)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? policy?.ConvertName(field) ?? field;

    /// <summary>All names as the options write them, in the order of the values.</summary>
    /// <exception cref="InvalidOperationException">The options write the enum as numbers.</exception>
    public IReadOnlyList<string> AllOf(Type type, JsonSerializerOptions options) => _written.GetOrAdd(type, static (key, state) => Write(key, state), options);

    private static string[] Write(Type type, JsonSerializerOptions options) => [.. Enum.GetNames(type).Select(field => Write(type, field, options)).Distinct(StringComparer.Ordinal)];

    private static string Write(Type type, string field, JsonSerializerOptions options)
    {
        JsonElement written = JsonSerializer.SerializeToElement(Enum.Parse(type, field), options.GetTypeInfo(type));
        return written.ValueKind == JsonValueKind.String ? written.GetString()! : throw new InvalidOperationException(
            $"The enum {type.Name} is written as a number, which says nothing and changes when a value is added in between. Have it written by name: "
            + "UseStringEnumConverter = true on the JsonSourceGenerationOptions of the context, or a converter for strings on the enum.");
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The fields of an enum are kept with it.")]
    private static FieldInfo? FieldOf(Type type, string field) => type.GetField(field);
}
