using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>Which kind of JSON value a .NET type is written as, and how kinds are named in messages.</summary>
internal static class JsonKinds
{
    private static readonly FrozenDictionary<Type, string> Formats = new Dictionary<Type, string>
    {
        [typeof(string)] = LeafTypes.String.Expected,
        [typeof(char)] = LeafTypes.Char.Expected,
        [typeof(Guid)] = LeafTypes.Guid.Expected,
        [typeof(Uri)] = LeafTypes.Uri.Expected,
        [typeof(byte[])] = LeafTypes.Bytes.Expected,
        [typeof(DateTime)] = LeafTypes.DateTime.Expected,
        [typeof(DateTimeOffset)] = LeafTypes.DateTimeOffset.Expected,
        [typeof(DateOnly)] = LeafTypes.DateOnly.Expected,
        [typeof(TimeOnly)] = LeafTypes.TimeOnly.Expected,
        [typeof(TimeSpan)] = LeafTypes.TimeSpan.Expected,
        [typeof(byte)] = LeafTypes.Byte.Expected,
        [typeof(sbyte)] = LeafTypes.SByte.Expected,
        [typeof(short)] = LeafTypes.Int16.Expected,
        [typeof(ushort)] = LeafTypes.UInt16.Expected,
        [typeof(int)] = LeafTypes.Int32.Expected,
        [typeof(uint)] = LeafTypes.UInt32.Expected,
        [typeof(long)] = LeafTypes.Int64.Expected,
        [typeof(ulong)] = LeafTypes.UInt64.Expected,
        [typeof(decimal)] = LeafTypes.Decimal.Expected,
        [typeof(double)] = LeafTypes.Double.Expected,
        [typeof(float)] = LeafTypes.Single.Expected,
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
        if (type.IsEnum || type == typeof(string) || type == typeof(char) || type == typeof(byte[]) || type == typeof(Guid) || type == typeof(Uri)
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

    /// <summary>What is expected of a value that is of the right kind already.</summary>
    public static string FormatOf(Type type) => Formats.GetValueOrDefault(type, "a value of the contract's type");
}
