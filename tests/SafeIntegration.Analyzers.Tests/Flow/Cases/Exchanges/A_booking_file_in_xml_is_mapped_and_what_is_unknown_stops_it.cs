using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SafeIntegration;

public enum EntryKind
{
    Debit,
    Credit,
}

public readonly record struct Entry(EntryKind Kind, int Account, decimal Amount);

public interface IJournal
{
    [Effect]
    Task BookAsync(Entry entry, CancellationToken cancellationToken);
}

public static class EntryMapping
{
    public static Entry Map(XElement element)
    {
        EntryKind kind = (string?)element.Attribute("kind") switch
        {
            "D" => EntryKind.Debit,
            "C" => EntryKind.Credit,
            var other => throw new NotSupportedException($"Kind '{other}' is not known."),
        };
        int account = int.Parse(Required(element, "account"), NumberStyles.None, CultureInfo.InvariantCulture);
        decimal amount = decimal.Parse(Required(element, "amount"), CultureInfo.InvariantCulture);
        return new Entry(kind, account, amount);
    }

    private static string Required(XElement element, XName name) =>
        element.Element(name)?.Value ?? throw new XmlException($"An entry has no {name}.");
}

public sealed class BookingImport(HttpClient http, IJournal journal, ILogger<BookingImport> logger)
{
    public async Task RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        string xml = await http.GetStringAsync($"bookings/{day:yyyyMMdd}.xml", cancellationToken);
        XElement root = XElement.Parse(xml);
        logger.LogInformation("The file of {Bank} was read", root.Attribute("bank")?.Value);

        foreach (Entry entry in root.Elements("entry").Select(EntryMapping.Map).ToArray())
            await journal.BookAsync(entry, cancellationToken);
    }
}
