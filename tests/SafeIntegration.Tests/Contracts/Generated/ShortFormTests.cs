using System.Globalization;
using System.Text;
using System.Text.Json;
using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts.Generated;

/// <summary>The short forms of values, which are read without the general parsers, are read as those would.</summary>
public sealed class ShortFormTests
{
    private const int Samples = 20_000;

    [Fact]
    public void A_short_decimal_is_the_same_to_the_bit()
    {
        var random = new Random(1);
        for (int sample = 0; sample < Samples; sample++)
        {
            string number = RandomNumber(random);
            Utf8JsonReader reader = ReaderOf(number);
            Assert.True(JsonRead.TryRead(ref reader, out decimal value), number);
            Assert.Equal(decimal.GetBits(JsonSerializer.Deserialize<decimal>(number)), decimal.GetBits(value));
        }
    }

    [Fact]
    public void A_plain_UTC_time_is_the_same_and_an_impossible_one_is_refused()
    {
        var random = new Random(2);
        for (int sample = 0; sample < Samples; sample++)
        {
            string json = string.Create(
                CultureInfo.InvariantCulture,
                $"\"{random.Next(10000):0000}-{random.Next(14):00}-{random.Next(33):00}T{random.Next(26):00}:{random.Next(62):00}:{random.Next(62):00}Z\"");
            Utf8JsonReader reader = ReaderOf(json);
            bool isRead = JsonRead.TryRead(ref reader, out DateTimeOffset value);
            Assert.True(isRead == reader.TryGetDateTimeOffset(out DateTimeOffset expected), json);
            Assert.True(value.EqualsExact(expected), json);
        }
    }

    [Theory]
    [InlineData("2026-03-0aT09:00:00Z")]
    [InlineData("2026-03-02 09:00:00Z")]
    [InlineData("2026-03-02T09:00:00z")]
    [InlineData("/026-03-02T09:00:00Z")]
    [InlineData(":026-03-02T09:00:00Z")]
    public void What_only_looks_like_a_time_is_refused(string text)
    {
        Utf8JsonReader reader = ReaderOf('"' + text + '"');
        Assert.False(JsonRead.TryRead(ref reader, out DateTimeOffset _));
    }

    [Fact]
    public void Text_of_any_length_and_language_is_the_same()
    {
        for (int length = 0; length < 70; length++)
        {
            string ascii = string.Concat(Enumerable.Range(0, length).Select(index => (char)('a' + (index % 26))));
            for (int at = -1; at < length; at++)
            {
                string text = at < 0 ? ascii : ascii[..at] + 'é' + ascii[(at + 1)..];
                Utf8JsonReader reader = ReaderOf('"' + text + '"');
                Assert.True(JsonRead.TryRead(ref reader, out string value));
                Assert.Equal(text, value);
            }
        }
    }

    [Fact]
    public void Text_with_escapes_is_the_same_or_refused_as_before()
    {
        string[] parts =
        [
            "a", "bcd efgh", "é", "€", "😀", "\\n", "\\t", "\\r", "\\b", "\\f", "\\/", "\\\\", "\\\"", "\\u0041", "\\u00e9", "\\u20AC", "\\uD83D\\uDE00", "\\ud83d", "\\uDE00", "\\u0000", "\\uffff",
        ];
        var random = new Random(3);
        for (int sample = 0; sample < Samples; sample++)
        {
            byte[] json = Encoding.UTF8.GetBytes('"' + string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => parts[random.Next(sample % 2 == 0 ? 17 : parts.Length)])) + '"');
            if (sample % 5 == 0)
                json[random.Next(1, json.Length - 1)] |= 0x80;
            Assert.Equal(TextOf(json, static (ref Utf8JsonReader reader) => reader.GetString()!), TextOf(json, JsonRead.Text));
            Assert.Equal(
                TextOf(json, static (ref Utf8JsonReader reader) => Convert.ToHexString(Copy(ref reader))),
                TextOf(json, static (ref Utf8JsonReader reader) => Convert.ToHexString(Unescape(ref reader))));
        }
    }

    private delegate string TextReader(ref Utf8JsonReader reader);

    // Null for what is not JSON, and for what is not text.
    private static string? TextOf(byte[] json, TextReader read)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return read(ref reader);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Copy(ref Utf8JsonReader reader)
    {
        byte[] buffer = new byte[reader.ValueSpan.Length];
        return buffer[..reader.CopyString(buffer)];
    }

    private static byte[] Unescape(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return Copy(ref reader);
        byte[] buffer = new byte[reader.ValueSpan.Length];
        Assert.True(JsonRead.TryUnescape(ref reader, buffer, out int length));
        return buffer[..length];
    }

    private static string RandomNumber(Random random)
    {
        string digits = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => (char)('0' + random.Next(random.Next(2) == 0 ? 1 : 10))));
        string whole = digits.TrimStart('0');
        int point = random.Next(whole.Length + 1);
        string number = (point == 0 ? "0" : whole[..point]) + (point < whole.Length ? "." + whole[point..] : random.Next(4) == 0 ? ".00" : "");
        return (random.Next(5) == 0 ? "-" : "") + number + (random.Next(9) == 0 ? "e2" : "");
    }

    private static Utf8JsonReader ReaderOf(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        Assert.True(reader.Read());
        return reader;
    }
}
