using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>Reads and writes <see cref="Optional{T}"/> as its value; that an absent one is left out is a setting of the member.</summary>
[RequiresDynamicCode(ReflectedContracts.WhyDynamic)]
[RequiresUnreferencedCode(ReflectedContracts.WhyUnreferenced)]
internal sealed class OptionalConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => OptionalValue.TypeOf(typeToConvert) is not null;

    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The class can be made only by code that says it reflects.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The class can be made only by code that says it needs dynamic code.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(OptionalValue.TypeOf(typeToConvert)!))!;

    private sealed class Of<T> : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))!);

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }
}
