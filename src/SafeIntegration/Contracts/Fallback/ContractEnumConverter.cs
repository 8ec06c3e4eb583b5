using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Contracts;

/// <summary>
/// Reads enum values by their exact names. The converter of System.Text.Json also takes other letter case, and <c>"Paid, Shipped"</c> for an enum without <c>[Flags]</c>, which
/// becomes a third value.
/// </summary>
internal sealed class ContractEnumConverter : JsonConverterFactory
{
    /// <summary>The names under which the values of an enum are written, in order of their values.</summary>
    public static IReadOnlyList<string> NamesOf(Type type) =>
        [.. Enum.GetNames(type).Select(name => HasOwnConverter(type) ? WrittenBy(type, name) : NameOf(type, name)).Distinct(StringComparer.Ordinal)];

    // A converter that stands on the type is the user's word on its names, for example a naming policy.
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && !HasOwnConverter(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private static bool HasOwnConverter(Type type) => type.IsDefined(typeof(JsonConverterAttribute), inherit: false);

    private static string WrittenBy(Type type, string field)
    {
        JsonElement written = JsonSerializer.SerializeToElement(Enum.Parse(type, field), type, ContractJson.Strict);
        return written.ValueKind == JsonValueKind.String ? written.GetString()! : field;
    }

    private static string NameOf(Type type, string field) =>
        type.GetField(field)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field;

    private sealed class Of<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private readonly FrozenDictionary<string, TEnum> _values =
            Enum.GetNames<TEnum>().ToFrozenDictionary(field => NameOf(typeof(TEnum), field), Enum.Parse<TEnum>, StringComparer.Ordinal);

        private readonly bool _isFlags = typeof(TEnum).IsDefined(typeof(FlagsAttribute));

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out TEnum value) ? value : throw new JsonException();

        public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString()!, out TEnum value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(TextOf(value));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WritePropertyName(TextOf(value));

        private bool TryParse(string text, out TEnum value)
        {
            if (_values.TryGetValue(text, out value))
                return true;
            long bits = 0;
            foreach (string name in _isFlags ? text.Split(", ") : [])
            {
                if (!_values.TryGetValue(name, out TEnum flag))
                    return false;
                bits |= BitsOf(flag);
            }

            value = (TEnum)Enum.ToObject(typeof(TEnum), bits);
            return _isFlags;
        }

        private string TextOf(TEnum value)
        {
            string[] names = [.. value.ToString().Split(", ").Select(field => NameOf(typeof(TEnum), field))];
            return names.All(_values.ContainsKey) ? string.Join(", ", names) : throw new JsonException($"The value is not one of {typeof(TEnum).Name}.");
        }

        private static long BitsOf(TEnum value) => Enum.GetUnderlyingType(typeof(TEnum)) == typeof(ulong)
            ? unchecked((long)Convert.ToUInt64(value, null))
            : Convert.ToInt64(value, null);
    }
}
