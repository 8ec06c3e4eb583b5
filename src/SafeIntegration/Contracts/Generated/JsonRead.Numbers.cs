using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <content>Numbers.</content>
public static partial class JsonRead
{
    // Up to 2 to the power of 53 every whole number has a double of its own; up to 2 to the power of 24, a float.
    internal const double LastExactDouble = 9_007_199_254_740_992;
    internal const float LastExactSingle = 16_777_216;

    // Beyond it a number is infinite or nothing, whatever its digits: a payload is not that long.
    private const int MaxShift = 1 << 30;

    // 18 digits and a point; their value fits into 64 bits.
    private const int MaxShortDecimal = 19;

    /// <summary>0 to 255.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out byte value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetByte(out value);
    }

    /// <summary>-128 to 127.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out sbyte value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetSByte(out value);
    }

    /// <summary>16 bits.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out short value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt16(out value);
    }

    /// <summary>16 bits without sign.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out ushort value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetUInt16(out value);
    }

    /// <summary>32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref Utf8JsonReader reader, out int value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out value);
    }

    /// <summary>32 bits without sign.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out uint value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out value);
    }

    /// <summary>64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value);
    }

    /// <summary>64 bits without sign.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out ulong value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out value);
    }

    /// <summary>A number that a decimal holds without rounding.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out decimal value)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return IsShortDecimal(reader.ValueSpan, out value) || (reader.TryGetDecimal(out value) && value.Scale >= DecimalsOf(reader.ValueSpan));
        value = 0;
        return false;
    }

    /// <summary>A finite number; a whole one only where a double holds it exactly.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value) && double.IsFinite(value)
            && (Math.Abs(value) <= LastExactDouble || !IsPlainWhole(reader.ValueSpan));
    }

    /// <summary>A finite number; a whole one only where a float holds it exactly.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out float value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out value) && float.IsFinite(value)
            && (MathF.Abs(value) <= LastExactSingle || !IsPlainWhole(reader.ValueSpan));
    }

    private static bool IsPlainWhole(ReadOnlySpan<byte> number) => number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;

    // Nearly every amount: some digits, and perhaps a point among them. The value is the same as the general parser's, its scale included.
    private static bool IsShortDecimal(ReadOnlySpan<byte> number, out decimal value)
    {
        value = 0;
        if (number.Length > MaxShortDecimal)
            return false;
        ulong digits = 0;
        int point = number.Length;
        for (int at = 0; at < number.Length; at++)
        {
            uint digit = number[at] - (uint)'0';
            if (digit <= 9)
                digits = (digits * 10) + digit;
            else if (number[at] == '.')
                point = at + 1;
            else
                return false;
        }

        value = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)(number.Length - point));
        return number.Length > 0;
    }

    // How many decimals the number needs; 0 or less for a whole one. A number that was rounded has fewer.
    private static int DecimalsOf(ReadOnlySpan<byte> number)
    {
        int exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> digits = exponentAt < 0 ? number : number[..exponentAt];
        int point = digits.IndexOf((byte)'.');
        int decimals = point < 0 ? 0 : digits.Length - point - 1;
        int last = digits.Length - 1;
        for (; last >= 0 && digits[last] is (byte)'0' or (byte)'.'; last--)
            decimals -= digits[last] == '0' ? 1 : 0;
        bool isZero = last < 0 || digits[last] == '-';
        if (isZero || exponentAt < 0)
            return isZero ? 0 : decimals;
        ReadOnlySpan<byte> exponent = number[(exponentAt + 1)..];
        if (Utf8Parser.TryParse(exponent, out int shift, out int consumed) && consumed == exponent.Length && Math.Abs((long)shift) < MaxShift)
            return decimals - shift;
        return exponent[0] == '-' ? int.MaxValue : 0;
    }
}
