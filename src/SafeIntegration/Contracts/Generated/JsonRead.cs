using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace SafeIntegration.Contracts;

/// <summary>
/// Reads one value from the token on which the reader stands; false if it does not hold exactly one. Throws what <see cref="Utf8JsonReader"/> throws on text that is not UTF-8.
/// Stricter than System.Text.Json where that would change a value or take it for something else. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    /// <summary>Text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref Utf8JsonReader reader, out string value)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            value = null!;
            return false;
        }

        value = Text(ref reader);
        return true;
    }

    /// <summary>The text on which the reader stands.</summary>
    /// <exception cref="InvalidOperationException">It is not well-formed.</exception>
    public static string Text(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        if (text.IsEmpty)
            return reader.GetString()!;
        bool isEscaped = reader.ValueIsEscaped;
        if (!isEscaped && AsciiText.IsAscii(text))
            return AsciiText.Create(text);
        return text.Length <= ShortText.MaxLength && ShortText.Decode(text, isEscaped) is { } value ? value : reader.GetString()!;
    }

    /// <summary>One UTF-16 code unit.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out char value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > 6)
            return false;
        Span<char> text = stackalloc char[6];
        int length = reader.CopyString(text);
        value = text[0];
        return length == 1;
    }

    /// <summary>True or false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False;
    }

    /// <summary>A UUID with hyphens.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out value);
    }

    /// <summary>An absolute URI. A path from the root is one too for the operating system, but not for a payload.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out Uri value)
    {
        value = null!;
        return TryRead(ref reader, out string text) && !text.StartsWith('/') && Uri.TryCreate(text, UriKind.Absolute, out value!);
    }

    /// <summary>Bytes in Base64.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out byte[] value)
    {
        value = null!;
        return reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out value!);
    }

    /// <summary>Any JSON; the reader stands on its end afterwards.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out JsonElement value)
    {
        value = JsonElement.ParseValue(ref reader);
        ReadOnlySpan<byte> json = JsonMarshal.GetRawUtf8Value(value);
        return Utf8.IsValid(json) && (json.IndexOf("\\u"u8) < 0 || CanUnescape(json));
    }

    /// <summary>Passes over any JSON; the reader stands on its end afterwards.</summary>
    public static bool TrySkip(ref Utf8JsonReader reader, out bool value)
    {
        reader.Skip();
        return value = true;
    }

    // Half a surrogate pair can neither be read as text nor written again.
    private static bool CanUnescape(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return true;
    }
}
