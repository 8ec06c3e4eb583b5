using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>Says what is wrong with a payload that <see cref="Utf8JsonReader"/> refuses, without repeating any of it.</summary>
internal static class MalformedJson
{
    /// <summary>The violation for what the reader threw.</summary>
    public static Finding Describe(ReadOnlySpan<byte> utf8, JsonException problem, int maxDepth)
    {
        long start = LineCounter.StartOf(utf8, problem.LineNumber ?? 0);
        int position = (int)Math.Clamp(start + (problem.BytePositionInLine ?? 0), 0, utf8.Length);
        return IsTooDeep(utf8, position, maxDepth)
            ? new("$", ViolationCode.TooLarge, $"at most {maxDepth} levels of objects and lists", "", position)
            : new("$", ViolationCode.Malformed, "one well-formed JSON value in UTF-8", "", position) { Hint = HintAt(utf8, position) };
    }

    // Whether one more level would have been enough to get past that place.
    private static bool IsTooDeep(ReadOnlySpan<byte> utf8, int position, int maxDepth)
    {
        if (position >= utf8.Length || utf8[position] is not ((byte)'{' or (byte)'['))
            return false;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        try
        {
            while (reader.TokenStartIndex < position && reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return reader.TokenStartIndex == position && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
    }

    private static string HintAt(ReadOnlySpan<byte> utf8, int position)
    {
        ReadOnlySpan<byte> before = utf8[..position].TrimEnd(" \t\r\n"u8);
        ReadOnlySpan<byte> after = utf8[position..];
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
            return "the payload is empty";
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return "the payload starts with a byte order mark; send it without one";
        if (utf8[0] is 0xFE or 0xFF or 0 || (utf8.Length > 1 && utf8[1] == 0))
            return "the payload looks like UTF-16 or UTF-32; send it in UTF-8";
        if (before.IsEmpty && after.StartsWith("<"u8))
            return "the payload looks like HTML or XML, for example an error page";
        if (after.IsEmpty)
            return "the payload ends in the middle: it was cut off";
        if (IsComplete(before))
            return "there is something after the end of the JSON value";
        return after[0] switch
        {
            (byte)'/' => "JSON has no comments",
            (byte)'}' or (byte)']' when before.EndsWith(","u8) => "there is a comma after the last member or element",
            (byte)'\'' => "names and text stand in double quotes",
            (byte)'N' or (byte)'I' => "JSON has no NaN or Infinity",
            < 0x20 => "control characters in text are to be escaped",
            _ => "",
        };
    }

    private static bool IsComplete(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
