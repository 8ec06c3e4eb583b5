using System.Globalization;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <content>Dates and times.</content>
public static partial class JsonWrite
{
    // [-]d{1,8}.hh:mm:ss.fffffff, the longest of them.
    private const int MaxTimeLength = 32;

    /// <summary>A time with its offset.</summary>
    public static void Value(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    /// <summary>A date and time.</summary>
    public static void Value(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(value);

    /// <summary>A date, yyyy-MM-dd.</summary>
    public static void Value(Utf8JsonWriter writer, DateOnly value) => WriteFormatted(writer, value, "O");

    /// <summary>A time of day, HH:mm:ss with seven decimals if there is a fraction.</summary>
    public static void Value(Utf8JsonWriter writer, TimeOnly value) => WriteFormatted(writer, value.ToTimeSpan(), "c");

    /// <summary>A duration, [-][d.]hh:mm:ss with seven decimals if there is a fraction.</summary>
    public static void Value(Utf8JsonWriter writer, TimeSpan value) => WriteFormatted(writer, value, "c");

    private static void WriteFormatted<T>(Utf8JsonWriter writer, T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxTimeLength];
        _ = value.TryFormat(text, out int length, format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
