using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SafeIntegration.Contracts;

/// <summary>
/// Strings of ASCII, which most text of a payload is. The general decoder goes through the bytes once to count and once to copy, behind virtual calls that cost more than the work
/// on a short text.
/// </summary>
internal static class AsciiText
{
    private const int WordSize = 8;
    private const ulong NotAscii = 0x8080_8080_8080_8080;

    /// <summary>Whether all bytes are ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAscii(ReadOnlySpan<byte> text)
    {
        if (text.Length < WordSize)
            return IsShortAscii(text);
        ulong bits = 0;
        int at = 0;
        for (; at <= text.Length - WordSize; at += WordSize)
            bits |= BinaryPrimitives.ReadUInt64LittleEndian(text[at..]);
        // The last word may overlap the one before.
        bits |= BinaryPrimitives.ReadUInt64LittleEndian(text[^WordSize..]);
        return (bits & NotAscii) == 0;
    }

    /// <summary>The string of bytes that are ASCII.</summary>
    public static string Create(ReadOnlySpan<byte> ascii) => string.Create(ascii.Length, ascii, static (chars, bytes) => Widen(bytes, chars));

    private static bool IsShortAscii(ReadOnlySpan<byte> text)
    {
        int bits = 0;
        foreach (byte unit in text)
            bits |= unit;
        return bits < 0x80;
    }

    private static void Widen(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        if (bytes.Length < WordSize)
        {
            for (int at = 0; at < bytes.Length && at < chars.Length; at++)
                chars[at] = (char)bytes[at];
            return;
        }

        for (int at = 0; at <= bytes.Length - WordSize; at += WordSize)
            WidenWord(bytes[at..], chars[at..]);
        WidenWord(bytes[^WordSize..], chars[^WordSize..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenWord(ReadOnlySpan<byte> bytes, Span<char> chars) =>
        Vector128.WidenLower(Vector128.CreateScalar(BinaryPrimitives.ReadUInt64LittleEndian(bytes)).AsByte())
            .CopyTo(System.Runtime.InteropServices.MemoryMarshal.Cast<char, ushort>(chars));
}
