using System.Globalization;
using System.Text.Json;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>What the statements written by hand insert: an id, a key, and what would have been computed, made up beforehand.</summary>
internal sealed record RawItem(string Id, string Key, string Hash, long At)
{
    private static long _last;

    /// <summary>The same bytes that the library is given to journal.</summary>
    public static byte[] Payload { get; } = JsonSerializer.SerializeToUtf8Bytes(Invoice.Number("12345678", 1));

    /// <summary>As long as the library's details of an audit entry are.</summary>
    public static string Detail { get; } = new('d', 160);

    public static RawItem New()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        string id = ItemId.New(now).Value;
        return new(id, string.Create(CultureInfo.InvariantCulture, $"12345678-{Interlocked.Increment(ref _last):D9}"), id + id, now.ToUnixTimeMilliseconds());
    }
}
