using System.Text;

namespace SafeIntegration.Tests.Contracts.Scanning;

/// <summary>Some hundred JSON texts, well-formed and malformed, made piece by piece from the grammar of RFC 8259 and the ways in which it is broken.</summary>
internal static class JsonDocuments
{
    public static IReadOnlyList<byte[]> All { get; } = [.. Texts().Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes), .. Encodings()];

    private static IEnumerable<string> Texts() => [.. Numbers(), .. Literals(), .. Strings(), .. Structures(), .. WhiteSpace(), .. Depths()];

    private static IEnumerable<string> Numbers()
    {
        foreach (string whole in new[] { "0", "-0", "1", "-1", "90", "12345678901234567890123" })
        {
            foreach (string fraction in new[] { "", ".0", ".5", ".125", "." })
            {
                foreach (string exponent in new[] { "", "e0", "E5", "e+5", "e-5", "e05", "e400", "e", "e+" })
                    yield return whole + fraction + exponent;
            }
        }

        foreach (string broken in new[] { "+1", "01", "-01", "00", ".5", "-.5", "-", "--1", "+", "1.5.5", "1e5.5", "1e5e5", "0x10", "1_000", "1,000", "1 000", "1a", "a1", "0b1", "1e", "\u0661", "\uFF11", "Infinity", "-Infinity", "NaN", "-NaN", "1/2", "1L", "1f", "$1" })
            yield return broken;
    }

    private static IEnumerable<string> Literals()
    {
        foreach (string literal in new[] { "true", "false" })
        {
            yield return literal;
            yield return literal.ToUpperInvariant();
            yield return char.ToUpperInvariant(literal[0]) + literal[1..];
            for (int length = 1; length < literal.Length; length++)
                yield return literal[..length];
            yield return literal + "x";
            yield return literal + "1";
            yield return $"\"{literal}";
        }

        foreach (string other in new[] { "nul", "NULL", "None", "nil", "undefined", "yes", "no", "on", "\u0442rue" })
            yield return other;
    }

    private static IEnumerable<string> Strings()
    {
        foreach (string text in new[] { "", "a", "ä", "€", "😀", "\u007F", "\u0080", "\u2028", "\uFEFF", "\uFFFF", "/", "'", "a b", "\u00A0", "null", "{}", "[]", "//", "/**/" })
            yield return $"\"{text}\"";
        for (char unit = '\0'; unit < ' '; unit++)
            yield return $"\"a{unit}b\"";
        for (char unit = '!'; unit <= '~'; unit++)
            yield return $"\"\\{unit}\"";
        foreach (string escape in new[] { "0000", "0041", "00e4", "20AC", "ffff", "FFFE", "d83d\\ude00", "d83d", "de00", "de00\\ud83d", "d83d\\u0041", "d83dx", "d83d\\n", "1", "12", "123", "12G4", "+123", "-123", " 123", "{41}", "\uFF11\uFF11\uFF11\uFF11" })
            yield return $"\"\\u{escape}\"";
        foreach (string broken in new[] { "\"", "\"a", "a\"", "'a'", "\"a\\\"", "\"\\", "\"\\u", "\"\\u00", "\"\"\"", "\"a\"\"b\"", "\u201Ca\u201D", "`a`", "\"a\" \"b\"", "\"a\"b", "\"\\U0041\"", "\"\\x41\"" })
            yield return broken;
    }

    private static IEnumerable<string> Structures()
    {
        string[] values = ["1", "\"a\"", "[]", "{}", "true"];
        foreach (string value in values)
        {
            foreach (string frame in new[] { "[{0}]", "[{0},{0}]", "[{0},]", "[,{0}]", "[{0},,{0}]", "[{0} {0}]", "[{0}", "{0}]", "[{0}}}", "[{0}:{0}]", "[{0};{0}]", "({0})", "{0},", "{0} {0}", "[{0}]]", "[[{0}]" })
                yield return string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, value);
            foreach (string frame in new[] { "{'a':#}", "{'a':#,'b':#}", "{'a':#,'a':#}", "{'a':#,}", "{,'a':#}", "{'a':#,,'b':#}", "{'a'#}", "{'a'}", "{'a':}", "{:#}", "{#:#}", "{'a':#", "'a':#}", "{'a':#]", "{'a'::#}", "{'a':#:#}", "{'a',#}", "{'a'=#}", "{a:#}", "{'a':# 'b':#}", "{'a':#;'b':#}", "{'a':#}}", "{{'a':#}", "{'':#}", "{'\\u0061':#}" })
                yield return frame.Replace('\'', '"').Replace("#", value, StringComparison.Ordinal);
        }

        foreach (string other in new[] { "", "[]", "{}", "[", "]", "{", "}", "[}", "{]", ",", ":", ";", "//", "/**/", "[]//a", "[]/*a*/", "[/*a*/]", "#a", "[1]#a", "<a/>", "[1,2,[3,{\"a\":[]}]]", "\\u005b]", "[\\]", "{\"a\":{\"a\":{\"a\":[]}}}", "[[],{},[[]],[{}]]", "\0", "[]\0", "\0[]", "[\0]" })
            yield return other;
    }

    private static IEnumerable<string> WhiteSpace()
    {
        foreach (char space in "\t\n\r \v\f\b\0\u0085\u00A0\u1680\u2003\u2028\u3000\u200B\uFEFF")
        {
            foreach (string frame in new[] { "#1", "1#", "[#1]", "[1#]", "[1,#1]", "{#\"a\":1}", "{\"a\"#:1}", "{\"a\":#1}", "1#1", "tr#ue" })
                yield return frame.Replace('#', space);
        }
    }

    private static IEnumerable<string> Depths()
    {
        foreach (int depth in new[] { 1, 10, 61, 62, 63, 64, 65, 66, 200 })
        {
            yield return new string('[', depth) + new string(']', depth);
            yield return new string('[', depth);
            yield return string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
            yield return string.Concat(Enumerable.Repeat("[{\"a\":", depth / 2)) + "1" + string.Concat(Enumerable.Repeat("}]", depth / 2));
        }
    }

    private static IEnumerable<byte[]> Encodings()
    {
        byte[][] sequences =
        [
            [0xC3, 0xA4], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xEF, 0xBF, 0xBF], [0xF4, 0x8F, 0xBF, 0xBF],
            [0x80], [0xBF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xC3, 0x22], [0xE2, 0x28, 0xA1],
        ];
        foreach (byte[] sequence in sequences)
        {
            yield return [(byte)'"', .. sequence, (byte)'"'];
            yield return [.. "{\""u8, .. sequence, .. "\":1}"u8];
            yield return [.. "[\"\\n"u8, .. sequence, .. "\"]"u8];
            yield return [.. sequence, .. "[]"u8];
            yield return [.. "[]"u8, .. sequence];
            yield return sequence;
        }

        yield return [0xEF, 0xBB, 0xBF, .. "{}"u8];
        yield return Encoding.Unicode.GetBytes("{}");
        yield return Encoding.BigEndianUnicode.GetBytes("{}");
        yield return Encoding.UTF32.GetBytes("{}");
    }
}
