using System.Xml;
using SafeIntegration;

namespace Xml.Counted;

public sealed class PriceCounter(HttpClient client)
{
    public async Task RunAsync()
    {
        int items = 0;
        await using Stream stream = await client.GetStreamAsync("prices.xml");
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { Async = true });
        while (await reader.ReadAsync())
        {
            if (reader is { NodeType: XmlNodeType.Element, Name: "item" })
                items++;
        }

        Report(items);
    }

    [Effect]
    private static void Report(int items) => Console.WriteLine(items);
}
