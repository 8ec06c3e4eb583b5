using System.Buffers;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <content>Names with escapes.</content>
public static partial class JsonRead
{
    /// <summary>
    /// Unescapes the text on which the reader stands, a name or a value, into a buffer. Text that does not fit is none of the known names; it is unescaped all the same, so that half a
    /// surrogate pair is refused whatever the length of the text.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="buffer">Room for the longest known name with each of its characters escaped.</param>
    /// <param name="length">The length of the unescaped text.</param>
    /// <returns>Whether the text fits.</returns>
    /// <exception cref="InvalidOperationException">The text is not well-formed.</exception>
    public static bool TryUnescape(ref Utf8JsonReader reader, scoped Span<byte> buffer, out int length)
    {
        int escaped = reader.ValueSpan.Length;
        if (escaped <= buffer.Length)
        {
            length = ShortText.Unescape(reader.ValueSpan, buffer);
            if (length < 0)
                length = reader.CopyString(buffer);
            return true;
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(escaped);
        try
        {
            length = reader.CopyString(rented);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        return false;
    }
}
