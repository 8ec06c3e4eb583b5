using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>Writes a contract by reflection as JSON Schema. The exporter of System.Text.Json cannot look into converters, and knows no validation attributes.</summary>
internal static class FallbackSchema
{
    // A schema is deeper than what it describes, whose depth is the contract's limit.
    private const int MaxSchemaDepth = 1_000;

    public static string Of(Type type, FallbackTypes types)
    {
        var options = new JsonSerializerOptions(types.Options) { MaxDepth = MaxSchemaDepth };
        return NodeOf(options.GetTypeInfo(type), types).ToJsonString();
    }

    private static JsonNode NodeOf(JsonTypeInfo type, FallbackTypes types) => type.GetJsonSchemaAsNode(new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Describe(context, schema, types),
    });

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema, FallbackTypes types)
    {
        FallbackMember? member = context.PropertyInfo is { } property ? types.Read(property) : null;
        Type type = member?.Type ?? Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        bool isNullable = member?.IsNullable ?? Nullable.GetUnderlyingType(context.TypeInfo.Type) is not null;
        if (OptionalValue.TypeOf(context.TypeInfo.Type) is not null)
            schema = NodeOf(context.TypeInfo.Options.GetTypeInfo(type), types);
        else if (LeafOf(type, isNullable, types) is { } leaf)
            schema = leaf;
        foreach (ValueRule rule in schema is JsonObject ? member?.Rules ?? [] : [])
            rule.Describe?.Invoke((JsonObject)schema);
        return schema;
    }

    private static JsonObject? LeafOf(Type type, bool isNullable, FallbackTypes types)
    {
        if (type.IsEnum)
            return EnumOf(type, isNullable, types);
        if (type == typeof(double) || type == typeof(float))
            return new() { ["type"] = TypeOf("number", isNullable) };
        return type == typeof(DateTimeOffset) ? new() { ["type"] = TypeOf("string", isNullable), ["format"] = "date-time" } : null;
    }

    private static JsonObject EnumOf(Type type, bool isNullable, FallbackTypes types)
    {
        var schema = new JsonObject { ["type"] = TypeOf("string", isNullable) };
        bool isClosed = EnumNames.UnknownOf(type) is null && !type.IsDefined(typeof(FlagsAttribute), inherit: false);
        if (!isClosed)
            return schema;
        JsonNode?[] names = [.. types.Enums.AllOf(type, types.Options).Select(name => JsonValue.Create(name))];
        schema["enum"] = new JsonArray(isNullable ? [.. names, null] : names);
        return schema;
    }

    private static JsonNode TypeOf(string name, bool isNullable) => isNullable ? new JsonArray(name, "null") : JsonValue.Create(name);
}
