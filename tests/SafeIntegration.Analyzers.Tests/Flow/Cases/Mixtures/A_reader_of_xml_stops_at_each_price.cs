using System.Xml;
using SafeIntegration;

namespace Xml.Reader;

public sealed class PriceReader(HttpClient client)
{
    public async Task RunAsync()
    {
        await using Stream stream = await client.GetStreamAsync("prices.xml");
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { Async = true });
        while (await reader.ReadAsync())
        {
            if (reader is { NodeType: XmlNodeType.Element, Name: "item" })
                Insert(reader.GetAttribute("sku") ?? ""); // expect: SI1001
        }
    }

    [Effect]
    private static void Insert(string sku) => Console.WriteLine(sku);
}
