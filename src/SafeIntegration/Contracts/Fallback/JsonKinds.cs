using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>Which kind of JSON value a .NET type is written as, and how kinds are named in messages.</summary>
internal static class JsonKinds
{
    private const int MaxNameLength = 64;

    private static readonly FrozenDictionary<Type, string> Formats = new Dictionary<Type, string>
    {
        [typeof(string)] = "text without lone surrogates, in UTF-8",
        [typeof(Guid)] = "a UUID with hyphens",
        [typeof(Uri)] = "an absolute URI",
        [typeof(byte[])] = "Base64",
        [typeof(DateTime)] = "a date and time in ISO 8601",
        [typeof(DateTimeOffset)] = "a date and time in ISO 8601 with an offset, such as 2026-03-02T09:00:00Z",
        [typeof(DateOnly)] = "a date, yyyy-MM-dd",
        [typeof(TimeOnly)] = "a time, HH:mm:ss",
        [typeof(TimeSpan)] = "a duration, d.hh:mm:ss",
        [typeof(byte)] = Whole<byte>(),
        [typeof(sbyte)] = Whole<sbyte>(),
        [typeof(short)] = Whole<short>(),
        [typeof(ushort)] = Whole<ushort>(),
        [typeof(int)] = Whole<int>(),
        [typeof(uint)] = Whole<uint>(),
        [typeof(long)] = Whole<long>(),
        [typeof(ulong)] = Whole<ulong>(),
        [typeof(decimal)] = "a number of at most 28 digits",
        [typeof(double)] = "a number that a double holds exactly enough: whole up to 16 digits, and finite",
        [typeof(float)] = "a number that a float holds exactly enough: whole up to 8 digits, and finite",
    }.ToFrozenDictionary();

    /// <summary>The expected kind; <see cref="JsonValueKind.Undefined"/> where any will do. <see cref="JsonValueKind.True"/> stands for both booleans.</summary>
    public static JsonValueKind Of(JsonTypeInfo info)
    {
        Type type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (info.Kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary)
            return JsonValueKind.Object;
        if (info.Kind == JsonTypeInfoKind.Enumerable)
            return JsonValueKind.Array;
        if (type == typeof(bool))
            return JsonValueKind.True;
        if (type.IsEnum || type == typeof(string) || type == typeof(byte[]) || type == typeof(Guid) || type == typeof(Uri)
            || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan))
            return JsonValueKind.String;
        return type.IsPrimitive || type == typeof(decimal) ? JsonValueKind.Number : JsonValueKind.Undefined;
    }

    public static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        _ => "value",
    };

    /// <summary>What is expected of a closed set.</summary>
    public static string ChoicesOf(Type type) => "one of " + string.Join(", ", ContractEnumConverter.NamesOf(type));

    /// <summary>What is expected of a value that is of the right kind already.</summary>
    public static string FormatOf(Type type) => Formats.GetValueOrDefault(type, "a value of the contract's type");

    /// <summary>A foreign member name, made safe for logs: capped, and control characters replaced.</summary>
    public static string SafeName(string name)
    {
        ReadOnlySpan<char> capped = name.AsSpan(0, Math.Min(name.Length, MaxNameLength));
        return string.Create(capped.Length, capped, static (target, source) =>
        {
            for (int i = 0; i < source.Length; i++)
                target[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '?' : source[i];
        });
    }

    private static string Whole<T>()
        where T : IMinMaxValue<T>, IFormattable =>
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {T.MinValue} to {T.MaxValue}");
}
