using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <content>Names with escapes.</content>
public static partial class JsonRead
{
    /// <summary>Unescapes the text on which the reader stands, a name or a value, into a buffer.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="buffer">Room for the longest known name with each of its characters escaped.</param>
    /// <param name="length">The length of the unescaped text.</param>
    /// <returns>Whether the text fits; if not, it is none of the known names.</returns>
    /// <exception cref="InvalidOperationException">An escape is half a surrogate pair.</exception>
    public static bool TryUnescape(ref Utf8JsonReader reader, scoped Span<byte> buffer, out int length)
    {
        length = 0;
        if (reader.ValueSpan.Length > buffer.Length)
            return false;
        length = ShortText.Unescape(reader.ValueSpan, buffer);
        if (length < 0)
            length = reader.CopyString(buffer);
        return true;
    }
}
