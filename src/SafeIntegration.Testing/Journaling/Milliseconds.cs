namespace SafeIntegration.Testing;

/// <summary>A journal keeps times to the millisecond, in UTC.</summary>
internal static class Milliseconds
{
    public static DateTimeOffset ToMilliseconds(this DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
