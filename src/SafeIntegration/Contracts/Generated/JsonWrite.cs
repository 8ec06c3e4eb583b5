using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// Writes one value so that <see cref="JsonRead"/> reads it back. A value that cannot be read back, for example NaN, is written as JSON of another kind, so that reading refuses it
/// instead of taking it for something else. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1062", Justification = "Generated code never passes null for the writer.")]
public static partial class JsonWrite
{
    /// <summary>Text.</summary>
    public static void Value(Utf8JsonWriter writer, string? value)
    {
        if (value is null || IsWellFormed(value))
            writer.WriteStringValue(value);
        else
            Refused(writer);
    }

    /// <summary>One UTF-16 code unit.</summary>
    public static void Value(Utf8JsonWriter writer, char value)
    {
        if (char.IsSurrogate(value))
            Refused(writer);
        else
            writer.WriteStringValue([value]);
    }

    /// <summary>True or false.</summary>
    public static void Value(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>A UUID.</summary>
    public static void Value(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>An absolute URI, as it was written.</summary>
    public static void Value(Utf8JsonWriter writer, Uri? value) => Value(writer, value?.OriginalString);

    /// <summary>Bytes in Base64.</summary>
    public static void Value(Utf8JsonWriter writer, byte[]? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteBase64StringValue(value);
    }

    /// <summary>Any JSON.</summary>
    public static void Value(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }

    /// <summary>A key of a dictionary. One that has no UTF-8 is written twice, which is refused.</summary>
    public static void Key(Utf8JsonWriter writer, string key)
    {
        if (!IsWellFormed(key))
            writer.WriteBoolean(key, false);
        writer.WritePropertyName(key);
    }

    /// <summary>A value that its type has no JSON for: false, which is not what any of the types that need this is read from.</summary>
    public static void Refused(Utf8JsonWriter writer) => writer.WriteBooleanValue(false);

    // Half a surrogate pair has no UTF-8; the writer would put another character there.
    private static bool IsWellFormed(string text)
    {
        ReadOnlySpan<char> rest = text;
        int found;
        while ((found = rest.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0)
        {
            if (!char.IsHighSurrogate(rest[found]) || found + 1 == rest.Length || !char.IsLowSurrogate(rest[found + 1]))
                return false;
            rest = rest[(found + 2)..];
        }

        return true;
    }
}
