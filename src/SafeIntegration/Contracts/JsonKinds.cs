using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>Which kind of JSON value a .NET type is written as, and how kinds are named in messages.</summary>
internal static class JsonKinds
{
    private const int MaxNameLength = 64;

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
}
