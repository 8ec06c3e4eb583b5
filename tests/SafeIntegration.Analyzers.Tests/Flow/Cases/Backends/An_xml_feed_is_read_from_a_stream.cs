using System.Xml.Linq;
using SafeIntegration;

namespace Rss;

public sealed class RssImport(HttpClient client)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using Stream stream = await client.GetStreamAsync("feed.xml", cancellationToken);
        XDocument document = await XDocument.LoadAsync(stream, LoadOptions.None, cancellationToken);
        var items = from item in document.Descendants("item")
                    let title = (string?)item.Element("title")
                    where title is not null
                    select (Title: title, Link: item.Attribute("href")?.Value);
        foreach (var (title, link) in items)
            Publish(title, link ?? ""); // expect: SI1001
    }

    [Effect]
    private static void Publish(string title, string link) => Console.WriteLine($"{title} {link}");
}
