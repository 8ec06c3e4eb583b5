using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <content>Dates and times.</content>
public static partial class JsonRead
{
    private const int DateLength = 10;
    private const int PlainUtcLength = 20;
    private const int MaxTimeLength = 40;

    // Six bytes, \u0030, is the longest way to write one character of a date or time.
    private const int MaxEscapedTimeLength = MaxTimeLength * 6;

    /// <summary>A time with an offset: without one it would be taken for the local time of whatever machine this is.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
            return false;
        if (reader.ValueIsEscaped)
            return TryReadEscaped(ref reader, out value);
        return IsPlainUtc(reader.ValueSpan, out value) || (HasOffset(reader.ValueSpan) && reader.TryGetDateTimeOffset(out value));
    }

    /// <summary>A date and time.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out DateTime value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out value);
    }

    /// <summary>A date, yyyy-MM-dd.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out DateOnly value)
    {
        Span<byte> buffer = stackalloc byte[MaxEscapedTimeLength];
        ReadOnlySpan<byte> text = buffer[..CopyText(ref reader, buffer)];
        value = default;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-'
            || !IsNumber(text[..4], out int year) || !IsNumber(text.Slice(5, 2), out int month) || !IsNumber(text.Slice(8, 2), out int day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        value = new(year, month, day);
        return true;
    }

    /// <summary>A time of day, HH:mm:ss with up to seven decimals.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out TimeOnly value)
    {
        Span<byte> buffer = stackalloc byte[MaxEscapedTimeLength];
        ReadOnlySpan<byte> text = buffer[..CopyText(ref reader, buffer)];
        value = default;
        // A duration also has days before a point, and a sign.
        if (text.Length < 8 || text[2] != ':' || !IsDuration(text, out TimeSpan time) || time < TimeSpan.Zero || time.Days > 0)
            return false;
        value = TimeOnly.FromTimeSpan(time);
        return true;
    }

    /// <summary>A duration, [-][d.]hh:mm:ss with up to seven decimals.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out TimeSpan value)
    {
        Span<byte> buffer = stackalloc byte[MaxEscapedTimeLength];
        return IsDuration(buffer[..CopyText(ref reader, buffer)], out value);
    }

    // Nothing for what is not text, or longer than any date or time.
    private static int CopyText(ref Utf8JsonReader reader, scoped Span<byte> buffer) =>
        reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= buffer.Length ? reader.CopyString(buffer) : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadEscaped(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        Span<byte> buffer = stackalloc byte[MaxEscapedTimeLength];
        value = default;
        return HasOffset(buffer[..CopyText(ref reader, buffer)]) && reader.TryGetDateTimeOffset(out value);
    }

    // The form that most senders write: yyyy-MM-ddTHH:mm:ssZ.
    private static bool IsPlainUtc(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != PlainUtcLength || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
            return false;
        uint invalid = 0;
        int year = (TwoDigits(text, 0, ref invalid) * 100) + TwoDigits(text, 2, ref invalid);
        int month = TwoDigits(text, 5, ref invalid);
        int day = TwoDigits(text, 8, ref invalid);
        int hour = TwoDigits(text, 11, ref invalid);
        int minute = TwoDigits(text, 14, ref invalid);
        int second = TwoDigits(text, 17, ref invalid);
        if (invalid != 0 || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        value = new(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TwoDigits(ReadOnlySpan<byte> text, int at, ref uint invalid)
    {
        uint tens = text[at] - (uint)'0';
        uint ones = text[at + 1] - (uint)'0';
        invalid |= tens > 9 || ones > 9 ? 1u : 0;
        return (int)((tens * 10) + ones);
    }

    private static bool HasOffset(ReadOnlySpan<byte> text) => text.Length > DateLength && text[DateLength..].IndexOfAny((byte)'Z', (byte)'+', (byte)'-') >= 0;

    private static bool IsDuration(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        return text.Length > 0 && (text[0] == '-' || char.IsAsciiDigit((char)text[0])) && char.IsAsciiDigit((char)text[^1])
            && Utf8Parser.TryParse(text, out value, out int consumed, 'c') && consumed == text.Length;
    }

    private static bool IsNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (byte unit in digits)
        {
            if (!char.IsAsciiDigit((char)unit))
                return false;
            number = (number * 10) + (unit - '0');
        }

        return true;
    }
}
