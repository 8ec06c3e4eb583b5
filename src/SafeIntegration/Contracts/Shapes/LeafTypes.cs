using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>The types of value that a contract knows. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "Each is named after the .NET type that it reads.")]
public static class LeafTypes
{
    /// <summary>Text.</summary>
    public static LeafType<string> String { get; } = Text<string>(JsonRead.TryRead, "text without lone surrogates, in UTF-8", null);

    /// <summary>One UTF-16 code unit.</summary>
    public static LeafType<char> Char { get; } = Text<char>(JsonRead.TryRead, "one character", null);

    /// <summary>A UUID.</summary>
    public static LeafType<Guid> Guid { get; } = Text<Guid>(JsonRead.TryRead, "a UUID with hyphens", "uuid");

    /// <summary>An absolute URI.</summary>
    public static LeafType<Uri> Uri { get; } = Text<Uri>(JsonRead.TryRead, "an absolute URI", "uri");

    /// <summary>Bytes in Base64.</summary>
    public static LeafType<byte[]> Bytes { get; } = Text<byte[]>(JsonRead.TryRead, "Base64", null);

    /// <summary>A time with an offset.</summary>
    public static LeafType<DateTimeOffset> DateTimeOffset { get; } =
        Text<DateTimeOffset>(JsonRead.TryRead, "a date and time in ISO 8601 with an offset, such as 2026-03-02T09:00:00Z", "date-time");

    /// <summary>A date and time.</summary>
    public static LeafType<DateTime> DateTime { get; } = Text<DateTime>(JsonRead.TryRead, "a date and time in ISO 8601", null);

    /// <summary>A date.</summary>
    public static LeafType<DateOnly> DateOnly { get; } = Text<DateOnly>(JsonRead.TryRead, "a date, yyyy-MM-dd", "date");

    /// <summary>A time of day.</summary>
    public static LeafType<TimeOnly> TimeOnly { get; } = Text<TimeOnly>(JsonRead.TryRead, "a time, HH:mm:ss", "time");

    /// <summary>A length of time.</summary>
    public static LeafType<TimeSpan> TimeSpan { get; } = Text<TimeSpan>(JsonRead.TryRead, "a duration, d.hh:mm:ss", null);

    /// <summary>True or false.</summary>
    public static LeafType<bool> Boolean { get; } = new(JsonValueKind.True, JsonRead.TryRead, "true or false", "boolean");

    /// <summary>0 to 255.</summary>
    public static LeafType<byte> Byte { get; } = Whole<byte>(JsonRead.TryRead);

    /// <summary>-128 to 127.</summary>
    public static LeafType<sbyte> SByte { get; } = Whole<sbyte>(JsonRead.TryRead);

    /// <summary>16 bits.</summary>
    public static LeafType<short> Int16 { get; } = Whole<short>(JsonRead.TryRead);

    /// <summary>16 bits without sign.</summary>
    public static LeafType<ushort> UInt16 { get; } = Whole<ushort>(JsonRead.TryRead);

    /// <summary>32 bits.</summary>
    public static LeafType<int> Int32 { get; } = Whole<int>(JsonRead.TryRead);

    /// <summary>32 bits without sign.</summary>
    public static LeafType<uint> UInt32 { get; } = Whole<uint>(JsonRead.TryRead);

    /// <summary>64 bits.</summary>
    public static LeafType<long> Int64 { get; } = Whole<long>(JsonRead.TryRead);

    /// <summary>64 bits without sign.</summary>
    public static LeafType<ulong> UInt64 { get; } = Whole<ulong>(JsonRead.TryRead);

    /// <summary>A decimal number.</summary>
    public static LeafType<decimal> Decimal { get; } = new(JsonValueKind.Number, JsonRead.TryRead, "a number that a decimal holds without rounding", "number");

    /// <summary>A binary floating-point number.</summary>
    public static LeafType<double> Double { get; } =
        new(JsonValueKind.Number, JsonRead.TryRead, "a number that a double holds exactly enough: whole up to 2 to the power of 53, and finite", "number");

    /// <summary>The same in 32 bits.</summary>
    public static LeafType<float> Single { get; } =
        new(JsonValueKind.Number, JsonRead.TryRead, "a number that a float holds exactly enough: whole up to 2 to the power of 24, and finite", "number");

    /// <summary>Any JSON.</summary>
    public static LeafType<JsonElement> Any { get; } = new(JsonValueKind.Undefined, JsonRead.TryRead, "JSON with its text in UTF-8", null);

    /// <summary>Any JSON that is not looked at: the value of a computed property.</summary>
    public static LeafType<bool> Skipped { get; } = new(JsonValueKind.Undefined, JsonRead.TrySkip, "JSON", null);

    /// <summary>A value of an enum, by name.</summary>
    /// <param name="reader">Reads one of the names.</param>
    /// <param name="names">The names, in the order of the values.</param>
    /// <param name="isTolerant">Whether other names are accepted too.</param>
    public static EnumNode Enum<TEnum>(LeafReader<TEnum> reader, string[] names, bool isTolerant = false)
        where TEnum : struct, Enum => new EnumNode<TEnum>(reader, names, isTolerant);

    private static LeafType<T> Text<T>(LeafReader<T> reader, string expected, string? format) => new(JsonValueKind.String, reader, expected, "string", format);

    private static LeafType<T> Whole<T>(LeafReader<T> reader)
        where T : IMinMaxValue<T>, IFormattable =>
        new(JsonValueKind.Number, reader, string.Create(CultureInfo.InvariantCulture, $"a whole number from {T.MinValue} to {T.MaxValue}"), "integer");
}
