using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <content>Numbers.</content>
public static partial class JsonRead
{
    // Up to 2 to the power of 53 every whole number has a double of its own; up to 2 to the power of 24, a float.
    private const double LastExactDouble = 9_007_199_254_740_992;
    private const float LastExactSingle = 16_777_216;
    private const int MaxDecimalDigits = 28;

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
        {
            return IsShortDecimal(reader.ValueSpan, out value)
                || (reader.TryGetDecimal(out value) && (reader.ValueSpan.Length <= MaxDecimalDigits || CountDigits(reader.ValueSpan) <= MaxDecimalDigits));
        }

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

    // Digits that carry value: without sign, point, exponent, leading zeros, and trailing zeros of a fraction.
    private static int CountDigits(ReadOnlySpan<byte> number)
    {
        int exponent = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> digits = exponent < 0 ? number : number[..exponent];
        if (digits.Contains((byte)'.'))
            digits = digits.TrimEnd((byte)'0');
        int count = 0;
        foreach (byte unit in digits)
        {
            bool isDigit = unit is >= (byte)'0' and <= (byte)'9';
            if (isDigit && (count > 0 || unit != (byte)'0'))
                count++;
        }

        return count;
    }
}
