using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace SafeIntegration.Contracts;

/// <summary>
/// Text in JSON that is short, with escapes or beyond ASCII, decoded in one pass on the stack. The general decoder makes two passes and a copy. What is not well-formed is left to it.
/// </summary>
internal static class ShortText
{
    /// <summary>Up to this many bytes text is short.</summary>
    public const int MaxLength = 256;

    private const byte MaxAscii = 0x7F;

    /// <summary>The string; null if the text is not well-formed.</summary>
    /// <param name="text">What stands between the quotes, at most <see cref="MaxLength"/> bytes.</param>
    /// <param name="isEscaped">Whether it has escapes.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? Decode(ReadOnlySpan<byte> text, bool isEscaped)
    {
        // UTF-16 never has more units than UTF-8 has bytes.
        Span<char> chars = stackalloc char[MaxLength];
        int length = isEscaped ? Unescape(text, chars) : Copy(text, chars);
        return length < 0 ? null : new string(chars[..length]);
    }

    /// <summary>Unescapes text into UTF-8; the length, or -1 if the text has surrogates or, beside its escapes, anything beyond ASCII.</summary>
    /// <param name="text">What stands between the quotes.</param>
    /// <param name="buffer">At least as long.</param>
    public static int Unescape(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        int length = 0;
        for (int at = 0; at < text.Length;)
        {
            byte unit = text[at++];
            if (unit > MaxAscii)
                return -1;
            if (unit != '\\')
            {
                buffer[length++] = unit;
                continue;
            }

            if (!Rune.TryCreate(Escape(text, ref at), out Rune rune))
                return -1;
            length += rune.EncodeToUtf8(buffer[length..]);
        }

        return length;
    }

    private static int Unescape(ReadOnlySpan<byte> text, Span<char> chars)
    {
        int length = 0;
        bool isPairOpen = false;
        for (int at = 0; at < text.Length;)
        {
            ReadOnlySpan<byte> rest = text[at..];
            int run = rest.IndexOf((byte)'\\');
            if (run < 0)
                run = rest.Length;
            if (run > 0)
            {
                int copied = isPairOpen ? -1 : Copy(rest[..run], chars[length..]);
                if (copied < 0)
                    return -1;
                length += copied;
                at += run;
                continue;
            }

            at++;
            char unit = Escape(text, ref at);
            if (isPairOpen != char.IsLowSurrogate(unit))
                return -1;
            isPairOpen = char.IsHighSurrogate(unit);
            chars[length++] = unit;
        }

        return isPairOpen ? -1 : length;
    }

    private static int Copy(ReadOnlySpan<byte> utf8, Span<char> chars) =>
        Utf8.ToUtf16(utf8, chars, out _, out int length, replaceInvalidSequences: false) == OperationStatus.Done ? length : -1;

    // The UTF-16 code unit of the escape whose backslash stands before; the reader has seen to it that it is one.
    private static char Escape(ReadOnlySpan<byte> text, ref int at)
    {
        byte kind = text[at++];
        if (kind != 'u')
            return kind switch { (byte)'n' => '\n', (byte)'t' => '\t', (byte)'r' => '\r', (byte)'b' => '\b', (byte)'f' => '\f', _ => (char)kind };
        int unit = 0;
        foreach (byte digit in text.Slice(at, 4))
            unit = (unit << 4) | Hex(digit);
        at += 4;
        return (char)unit;
    }

    // '0' to '9' end in their value; 'A' and 'a' end in 1.
    private static int Hex(byte digit) => digit <= '9' ? digit & 0xF : (digit & 0xF) + 9;
}
