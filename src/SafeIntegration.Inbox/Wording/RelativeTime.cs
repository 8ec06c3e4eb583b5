using System.Globalization;

namespace SafeIntegration.Inbox.Wording;

/// <summary>Times as people say them.</summary>
internal static class RelativeTime
{
    public static string Ago(TimeSpan since) => since < TimeSpan.FromSeconds(1) ? "just now" : $"{Span(since)} ago";

    /// <summary>A length of time, rounded down to its largest unit; never negative.</summary>
    public static string Span(TimeSpan length) => length switch
    {
        { TotalSeconds: < 60 } => Count(length.TotalSeconds, "s"),
        { TotalMinutes: < 60 } => Count(length.TotalMinutes, "min"),
        { TotalHours: < 48 } => Count(length.TotalHours, "h"),
        _ => Count(length.TotalDays, "days"),
    };

    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Count(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, Math.Floor(number)):0} {unit}");
}
