using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Contracts;

/// <summary>
/// Reads enum values by their exact names. The converter of System.Text.Json also takes other letter case, and <c>"Paid, Shipped"</c> for an enum without <c>[Flags]</c>, which
/// becomes a third value.
/// </summary>
/// <param name="names">The names of the contract.</param>
/// <param name="isTolerant">Whether a value outside the set becomes the one marked <see cref="UnknownValueAttribute"/>, if there is one.</param>
[RequiresDynamicCode(ReflectedContracts.WhyDynamic)]
internal sealed class ContractEnumConverter(EnumNames names, bool isTolerant) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && !EnumNames.HasOwnConverter(typeToConvert);

    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "What the converter asks of its enum, being a value type, is kept with it.")]
    [UnconditionalSuppressMessage("Trimming", "IL2071", Justification = "A value type can be created without a constructor.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The class can be made only by code that says it needs dynamic code.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert), names, isTolerant)!;

    private sealed class Of<TEnum>(EnumNames names, bool isTolerant) : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private readonly FrozenDictionary<string, TEnum> _values = Enum.GetNames<TEnum>().GroupBy(field => names.Of(typeof(TEnum), field), StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => Enum.Parse<TEnum>(same.First()), StringComparer.Ordinal);

        private readonly TEnum? _unknown = isTolerant && EnumNames.UnknownOf(typeof(TEnum)) is { } field ? Enum.Parse<TEnum>(field) : null;

        private readonly bool _isFlags = typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false);

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out TEnum value) ? value : throw new JsonException();

        public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString()!, out TEnum value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(TextOf(value));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WritePropertyName(TextOf(value));

        private bool TryParse(string text, out TEnum value)
        {
            if (_values.TryGetValue(text, out value) || (_isFlags && TryCombine(text, out value)))
                return true;
            value = _unknown ?? default;
            return _unknown is not null;
        }

        private bool TryCombine(string text, out TEnum value)
        {
            long bits = 0;
            value = default;
            foreach (string name in text.Split(", "))
            {
                if (!_values.TryGetValue(name, out TEnum flag))
                    return false;
                bits |= BitsOf(flag);
            }

            value = (TEnum)Enum.ToObject(typeof(TEnum), bits);
            return true;
        }

        private string TextOf(TEnum value)
        {
            string[] texts = [.. value.ToString().Split(", ").Select(field => names.Of(typeof(TEnum), field))];
            return texts.All(_values.ContainsKey) ? string.Join(", ", texts) : throw new JsonException($"The value is not one of {typeof(TEnum).Name}.");
        }

        private static long BitsOf(TEnum value) => Enum.GetUnderlyingType(typeof(TEnum)) == typeof(ulong)
            ? unchecked((long)Convert.ToUInt64(value, null))
            : Convert.ToInt64(value, null);
    }
}
