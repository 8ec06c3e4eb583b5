using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>Payloads in the sizes that are compared. The same in every run: the seed is fixed.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data that must be the same in every run.")]
internal sealed class OrderPayloads(TextStyle style)
{
    private const int Seed = 1;
    private const int LinesOfOrder = 8;
    private const string IdCharacters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly string[] Statuses = ["pending", "paid", "shipped", "delivered", "cancelled"];
    private static readonly string[] Articles = ["Wireless Mouse", "USB-C Cable 2m", "Notebook A5 ruled", "Desk Lamp LED", "Mechanical Keyboard"];
    private static readonly string[] ForeignArticles = ["Kopfhörer", "Füller für Linkshänder", "無線マウス", "机上ランプ LED", "Schlüsselbund groß"];

    private readonly Random _random = new(Seed);

    /// <summary>One order with eight lines, about 900 bytes in ASCII.</summary>
    public static byte[] Order(TextStyle style)
    {
        var writer = new PayloadWriter(style);
        new OrderPayloads(style).WriteOrder(writer, LinesOfOrder, hasNote: true);
        return writer.ToUtf8();
    }

    /// <summary>A page of short orders, about 18 KB in ASCII.</summary>
    public static byte[] SmallPage(TextStyle style) => Page(style, orders: 50, lines: 1, hasNote: false);

    /// <summary>A page of long orders, about 0.9 MB in ASCII.</summary>
    public static byte[] LargePage(TextStyle style) => Page(style, orders: 1000, LinesOfOrder, hasNote: true);

    private static byte[] Page(TextStyle style, int orders, int lines, bool hasNote)
    {
        var writer = new PayloadWriter(style);
        var payloads = new OrderPayloads(style);
        writer.Start('{');
        writer.Name("orders").Start('[');
        for (int i = 0; i < orders; i++)
            payloads.WriteOrder(writer, lines, hasNote);
        writer.End(']');
        writer.Name("next").Text("cursor_8f2a");
        writer.Name("count").Raw(orders);
        writer.End('}');
        return writer.ToUtf8();
    }

    private void WriteOrder(PayloadWriter writer, int lines, bool hasNote)
    {
        bool isForeign = style == TextStyle.Escaped;
        writer.Start('{');
        writer.Name("id").Text("ord_" + string.Concat(Enumerable.Range(0, 10).Select(_ => IdCharacters[_random.Next(IdCharacters.Length)])));
        writer.Name("status").Text(Statuses[_random.Next(Statuses.Length)]);
        writer.Name("createdAt").Text(Invariant($"2026-{_random.Next(1, 13):00}-{_random.Next(1, 28):00}T{_random.Next(0, 24):00}:15:30Z"));
        writer.Name("currency").Text("EUR");
        writer.Name("total").Raw(_random.Next(100, 9_999_999) / 100m);
        WriteCustomer(writer.Name("customer"), isForeign);
        WriteAddress(writer.Name("shipTo"), isForeign);
        writer.Name("lines").Start('[');
        for (int i = 0; i < lines; i++)
            WriteLine(writer, isForeign ? ForeignArticles : Articles);
        writer.End(']');
        writer.Name("note");
        if (hasNote)
            writer.Text(isForeign ? "Bitte beim Nachbarn im zweiten Stock abgeben, größere Pakete auch. よろしく" : "Please leave the parcel with the neighbour on the second floor.");
        else
            writer.Null();
        writer.End('}');
    }

    private void WriteCustomer(PayloadWriter writer, bool isForeign)
    {
        writer.Start('{');
        writer.Name("id").Text(Invariant($"cus_{_random.Next(1_000_000)}"));
        writer.Name("name").Text(isForeign ? "Jürgen Müßig (山田様)" : "Maria Schmidt");
        writer.Name("email").Text(Invariant($"maria.s{_random.Next(1000)}@example.com"));
        writer.End('}');
    }

    private void WriteAddress(PayloadWriter writer, bool isForeign)
    {
        writer.Start('{');
        writer.Name("line1").Text(Invariant($"{(isForeign ? "Große Bäckerstraße" : "Hauptstrasse")} {_random.Next(200)}"));
        writer.Name("city").Text(isForeign ? "München" : "Berlin");
        writer.Name("zip").Text(Invariant($"{_random.Next(10_000, 99_999)}"));
        writer.Name("country").Text("DE");
        writer.End('}');
    }

    private void WriteLine(PayloadWriter writer, string[] articles)
    {
        writer.Start('{');
        writer.Name("sku").Text(Invariant($"ABC-{_random.Next(1000, 9999)}"));
        writer.Name("name").Text(articles[_random.Next(articles.Length)]);
        writer.Name("qty").Raw(_random.Next(1, 50));
        writer.Name("price").Raw(_random.Next(1, 99_999) / 100m);
        writer.End('}');
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
