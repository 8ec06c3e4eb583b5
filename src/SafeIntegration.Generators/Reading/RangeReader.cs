using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads <c>Range</c>: numbers are compared as they are, without the rounding of the attribute; limits in text are read in the invariant culture.</summary>
internal static class RangeReader
{
    public static LeafRuleModel? Read(AttributeData attribute, string leaf, out string? obstacle)
    {
        bool isTyped = attribute.ConstructorArguments.Length == 3;
        object? low = attribute.Argument(isTyped ? 1 : 0);
        object? high = attribute.Argument(isTyped ? 2 : 1);
        bool excludesLow = attribute.Named("MinimumIsExclusive") is true;
        bool excludesHigh = attribute.Named("MaximumIsExclusive") is true;
        obstacle = "its limits are not values of the type of the member";
        if (low is null || high is null)
            return null;

        bool isNumber = LeafNames.IsWhole(leaf) || leaf is "Decimal" or "Double" or "Single";
        Limit? first = isNumber ? NumberLimit.Read(low, leaf) : TimeLimit.Read(low, leaf);
        Limit? last = isNumber ? NumberLimit.Read(high, leaf) : TimeLimit.Read(high, leaf);
        if (first is null || last is null)
            return null;

        obstacle = null;
        string[] conditions =
        [
            .. new[] { first.ConditionOf(excludesLow ? ">" : ">="), last.ConditionOf(excludesHigh ? "<" : "<=") }.OfType<string>(),
        ];
        string expected = $"{(excludesLow ? "more than" : "at least")} {first.Shown} and {(excludesHigh ? "less than" : "at most")} {last.Shown}";
        string[] keywords = isNumber
            ? [excludesLow ? "exclusiveMinimum" : "minimum", first.Shown, excludesHigh ? "exclusiveMaximum" : "maximum", last.Shown]
            : [];
        return new("OutOfRange", expected, conditions.Length == 0 ? "true" : string.Join(" && ", conditions), -1, new(keywords));
    }
}

/// <summary>One end of a range.</summary>
/// <param name="Shown">As a person and JSON write it.</param>
/// <param name="Text">As C# of the type of the value; null where every value of the type, or none, is on the right side.</param>
/// <param name="Sign">-1 where the limit lies below every value of the type, 1 above, 0 within.</param>
internal sealed record Limit(string Shown, string? Text, int Sign)
{
    /// <summary>The comparison; null where it is always true.</summary>
    public string? ConditionOf(string comparison)
    {
        if (Text is not null)
            return $"value {comparison} {Text}";
        bool isAlwaysTrue = comparison[0] == '>' ? Sign < 0 : Sign > 0;
        return isAlwaysTrue ? null : "false";
    }
}

/// <summary>Reads a limit of a number.</summary>
internal static class NumberLimit
{
    public static Limit? Read(object value, string leaf)
    {
        if (leaf is "Double" or "Single")
            return ReadBinary(value, leaf);
        if (ToDecimal(value, out int sign) is { } number)
            return leaf == "Decimal" ? new(Show(number), Show(number) + "m", 0) : ReadWhole(number, leaf);
        return sign == 0 ? null : new(Convert.ToString(value, CultureInfo.InvariantCulture)!, null, sign);
    }

    private static Limit? ReadBinary(object value, string leaf)
    {
        double? number = value switch
        {
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) => parsed,
            string => null,
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        };
        if (number is not { } limit || double.IsNaN(limit) || double.IsInfinity(limit))
            return null;
        string shown = limit.ToString("R", CultureInfo.InvariantCulture);
        return leaf == "Double" ? new(shown, shown + "d", 0) : new(shown, $"(float){shown}d", 0);
    }

    private static Limit ReadWhole(decimal number, string leaf)
    {
        (decimal min, decimal max) = BoundsOf(leaf);
        string shown = Show(number);
        if (number < min || number > max)
            return new(shown, null, number < min ? -1 : 1);
        if (number == decimal.Truncate(number))
            return new(shown, leaf switch
            {
                "UInt64" => Show(decimal.Truncate(number)) + "UL",
                "Int64" when number == long.MinValue => "long.MinValue",
                "Int32" when number == int.MinValue => "int.MinValue",
                "Int64" => Show(decimal.Truncate(number)) + "L",
                _ => Show(decimal.Truncate(number)),
            }, 0);
        // Between two whole numbers; a decimal comparison says so exactly.
        return new(shown, Show(number) + "m", 0);
    }

    private static decimal? ToDecimal(object value, out int sign)
    {
        sign = 0;
        switch (value)
        {
            case string text:
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed) ? parsed : null;
            case double number when double.IsNaN(number):
                return null;
            case double number when Math.Abs(number) >= 7.9e28:
                sign = Math.Sign(number);
                return null;
            case double number:
                // The shortest text that reads back as the number is what the author wrote: 0.1, not 0.1000000000000000055.
                return decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
            default:
                return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
    }

    private static (decimal Min, decimal Max) BoundsOf(string leaf) => leaf switch
    {
        "Byte" => (byte.MinValue, byte.MaxValue),
        "SByte" => (sbyte.MinValue, sbyte.MaxValue),
        "Int16" => (short.MinValue, short.MaxValue),
        "UInt16" => (ushort.MinValue, ushort.MaxValue),
        "Int32" => (int.MinValue, int.MaxValue),
        "UInt32" => (uint.MinValue, uint.MaxValue),
        "Int64" => (long.MinValue, long.MaxValue),
        _ => (ulong.MinValue, ulong.MaxValue),
    };

    private static string Show(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads a limit of a date or time from text.</summary>
internal static class TimeLimit
{
    public static Limit? Read(object value, string leaf)
    {
        if (value is not string text)
            return null;
        string? code = leaf switch
        {
            "DateOnly" when DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) =>
                $"new global::System.DateOnly({date.Year}, {date.Month}, {date.Day})",
            "DateTime" when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime time) =>
                $"new global::System.DateTime({time.Ticks}L, global::System.DateTimeKind.{time.Kind})",
            "DateTimeOffset" when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) =>
                $"new global::System.DateTimeOffset({time.Ticks}L, new global::System.TimeSpan({time.Offset.Ticks}L))",
            "TimeSpan" when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span) => $"new global::System.TimeSpan({span.Ticks}L)",
            "TimeOnly" when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time) && time >= TimeSpan.Zero && time.Days == 0 =>
                $"new global::System.TimeOnly({time.Ticks}L)",
            _ => null,
        };
        return code is null ? null : new(text, code, 0);
    }
}
