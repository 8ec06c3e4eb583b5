using System.Globalization;

namespace SafeIntegration.Grounding;

/// <summary>An output's value as grounding looks for it.</summary>
internal static class SoughtValue
{
    /// <summary>A text too long to be looked for is a mistake or an attack.</summary>
    public static bool IsTooLong(object value) => (value as string ?? (value as Uri)?.OriginalString)?.Length > GroundingLimits.MaxValueLength;

    /// <summary>Every place of the value, perhaps one place several times.</summary>
    public static IEnumerable<TextSpan> Find(object value, MemberRule.Match rule, SourceIndex index) => rule.As switch
    {
        MatchAs.Money => Amounts(value, rule.IgnoreSign).SelectMany(index.FindAmount),
        MatchAs.Date => Dates(value).SelectMany(index.FindDate),
        MatchAs.Identifier => index.FindIdentifier(Text(value)),
        _ => index.FindText(Text(value)),
    };

    /// <summary>The enum value that has no name has no text, and is therefore not found.</summary>
    private static string Text(object value) => value switch
    {
        string text => text,
        Uri uri => uri.OriginalString,
        Enum name => Enum.GetName(name.GetType(), name) ?? "",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private static IEnumerable<decimal> Amounts(object value, bool ignoreSign)
    {
        IEnumerable<decimal> amounts = value is string text
            ? MoneyRecognizer.Recognize(text, CancellationToken.None).Where(reading => IsWhole(text, reading.Span)).Select(reading => reading.Value)
            : ToDecimal(value) is { } number ? [number] : [];
        return ignoreSign ? amounts.SelectMany<decimal, decimal>(amount => [amount, -amount]) : amounts;
    }

    /// <summary>A text with more than one amount and its currency, such as "100 of 300", is no amount.</summary>
    private static bool IsWhole(string text, TextSpan amount)
    {
        return IsDecoration(text.AsSpan(0, amount.Start)) && IsDecoration(text.AsSpan(amount.End));

        static bool IsDecoration(ReadOnlySpan<char> rest)
        {
            rest = rest.Trim(" \u00A0\u202F.,-–—");
            return rest.IsEmpty || CurrencyMarks.IsMark(rest);
        }
    }

    /// <summary>Null for what no decimal can hold, such as infinity.</summary>
    private static decimal? ToDecimal(object value)
    {
        try
        {
            return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<DateOnly> Dates(object value) => value switch
    {
        DateOnly date => [date],
        DateTime time => [DateOnly.FromDateTime(time)],
        DateTimeOffset time => [DateOnly.FromDateTime(time.DateTime)],
        string text => SingleDate(DateRecognizer.Recognize(text, CancellationToken.None)),
        _ => [],
    };

    /// <summary>One date, perhaps with two readings; a text with several dates is none of them.</summary>
    private static IEnumerable<DateOnly> SingleDate(List<Reading<DateOnly>> readings) =>
        readings.DistinctBy(reading => reading.Span).Count() == 1 ? readings.Select(reading => reading.Value) : [];
}
