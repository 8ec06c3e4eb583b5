using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>System.Text.Json set up to read what a contract accepts, by converters that share no code with it.</summary>
internal static class Reference
{
    /// <summary>The default naming of contracts.</summary>
    public static JsonSerializerOptions CamelCase { get; } = Create(JsonNamingPolicy.CamelCase);

    /// <summary>For contracts that say so.</summary>
    public static JsonSerializerOptions SnakeCase { get; } = Create(JsonNamingPolicy.SnakeCaseLower);

    private static JsonSerializerOptions Create(JsonNamingPolicy naming) => new()
    {
        PropertyNamingPolicy = naming,
        Converters = { new TolerantConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new OptionalReferenceConverter(), new RawConverter() },
    };

    private sealed class TolerantConverter : JsonConverter<Tolerant>
    {
        public override Tolerant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
        {
            "first_class" => Tolerant.FirstClass,
            "economy" => Tolerant.Economy,
            _ => Tolerant.Unknown,
        };

        public override void Write(Utf8JsonWriter writer, Tolerant value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    // Any JSON, whatever the escapes; as it came where it holds half a surrogate pair, which cannot be written as text.
    private sealed class RawConverter : JsonConverter<JsonElement>
    {
        public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

        public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
        {
            try
            {
                writer.WriteStringValue(JsonSerializer.Serialize(value));
            }
            catch (Exception problem) when (problem is InvalidOperationException or JsonException)
            {
                writer.WriteStringValue(value.GetRawText());
            }
        }
    }
}
