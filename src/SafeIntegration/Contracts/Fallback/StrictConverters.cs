using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeIntegration.Contracts;

/// <summary>Refuses numbers that a <see cref="double"/> would change: 1e400 becomes infinity, and an identifier of 20 digits another one.</summary>
internal sealed class StrictDoubleConverter : JsonConverter<double>
{
    // Up to 2 to the power of 53 every whole number has a double of its own.
    private const double LastExact = 9_007_199_254_740_992;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadWithin(ref reader, LastExact);

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    public static double ReadWithin(ref Utf8JsonReader reader, double lastExact)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out double number) || !double.IsFinite(number))
            throw new JsonException();
        bool isWhole = !reader.HasValueSequence && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;
        return isWhole && Math.Abs(number) > lastExact ? throw new JsonException() : number;
    }
}

/// <summary>The same for <see cref="float"/>.</summary>
internal sealed class StrictSingleConverter : JsonConverter<float>
{
    // 2 to the power of 24.
    private const double LastExact = 16_777_216;

    public override float Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        float number = (float)StrictDoubleConverter.ReadWithin(ref reader, LastExact);
        return float.IsFinite(number) ? number : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, float value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>Refuses a time without an offset, which System.Text.Json would take for the local time of whatever machine it runs on.</summary>
internal sealed class StrictDateTimeOffsetConverter : JsonConverter<DateTimeOffset>
{
    private const int OffsetLength = 6;
    private const int MinLength = 17;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && HasOffset(reader.GetString()!) && reader.TryGetDateTimeOffset(out DateTimeOffset time) ? time : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static bool HasOffset(string text) => text.Length >= MinLength && (text[^1] == 'Z' || text[^OffsetLength] is '+' or '-');
}
