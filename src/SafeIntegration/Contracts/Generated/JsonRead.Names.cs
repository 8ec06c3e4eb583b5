using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <content>Names with escapes.</content>
public static partial class JsonRead
{
    /// <summary>
    /// Unescapes the text on which the reader stands, a name or a value, into a buffer. Text that does not fit is none of the known names; it is unescaped all the same, so that text
    /// with half a surrogate pair throws whatever its length is.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="buffer">Room for the longest known name with each of its characters escaped.</param>
    /// <param name="length">The length of the unescaped text.</param>
    /// <returns>Whether the text fits.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryUnescape(ref Utf8JsonReader reader, scoped Span<byte> buffer, out int length)
    {
        int escaped = reader.ValueSpan.Length;
        if (escaped <= buffer.Length)
        {
            length = reader.CopyString(buffer);
            return true;
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(escaped);
        length = reader.CopyString(rented);
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return false;
    }
}
