using System.Text;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>The order with one thing wrong.</summary>
internal static class BrokenPayloads
{
    private static readonly string Order = Encoding.UTF8.GetString(OrderPayloads.Order(TextStyle.Ascii));

    /// <summary>Its status is none that the contract knows.</summary>
    public static byte[] UnknownStatus { get; } = ReplaceText("status", "refunded");

    /// <summary>The sender renamed a member of the last line.</summary>
    public static byte[] RenamedMember { get; } = Encoding.UTF8.GetBytes(ReplaceLast("\"qty\":", "\"quantity\":"));

    /// <summary>Payloads that whoever checks the rules must refuse, each for one rule.</summary>
    public static IReadOnlyList<byte[]> ForEveryRule { get; } =
    [
        ReplaceText("id", "ord_TOO-LOUD!!"), UnknownStatus, ReplaceText("currency", "eur"), ReplaceNumber("total", "1000000.01"), ReplaceNumber("total", "-1"),
        ReplaceText("name", ""), ReplaceText("email", "nobody"), ReplaceText("line1", new string('x', 101)), ReplaceText("city", ""), ReplaceText("zip", "1234"),
        ReplaceText("country", "Germany"), ReplaceText("sku", "ABC-12345"), ReplaceNumber("qty", "0"), ReplaceNumber("qty", "1001"), ReplaceNumber("price", "100000.5"),
        ReplaceText("note", new string('x', 501)), WithoutLines(), Encoding.UTF8.GetBytes(ReplaceLast("\"ABC-", "\"abc-")),
    ];

    private static byte[] ReplaceText(string member, string value) => ReplaceValue(member, ":\"", '"', value);

    private static byte[] ReplaceNumber(string member, string value) => ReplaceValue(member, ":", ',', value);

    private static byte[] ReplaceValue(string member, string before, char after, string value)
    {
        string name = "\"" + member + "\"" + before;
        int start = Order.IndexOf(name, StringComparison.Ordinal) + name.Length;
        int end = Order.AsSpan(start).IndexOfAny(after, '}') + start;
        return Encoding.UTF8.GetBytes(Order[..start] + value + Order[end..]);
    }

    private static string ReplaceLast(string old, string replacement)
    {
        int start = Order.LastIndexOf(old, StringComparison.Ordinal);
        return Order[..start] + replacement + Order[(start + old.Length)..];
    }

    private static byte[] WithoutLines()
    {
        int start = Order.IndexOf('[', StringComparison.Ordinal);
        int end = Order.IndexOf(']', StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(Order[..(start + 1)] + Order[end..]);
    }
}
