// shape: XmlReader and XmlSerializer
using System.Xml;
using System.Xml.Serialization;
using SafeIntegration;

namespace Imports.Xml;

public sealed class Dealer
{
    [XmlAttribute]
    public string? Code { get; set; }

    [XmlElement("City")]
    public string? City { get; set; }
}

public sealed class DealerImport(HttpClient manufacturer, IDealers dealers)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using Stream stream = await manufacturer.GetStreamAsync("dealers.xml", cancellationToken);
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var serializer = new XmlSerializer(typeof(List<Dealer>));
        var list = (List<Dealer>?)serializer.Deserialize(reader);
        foreach (Dealer dealer in list ?? [])
        {
            if (dealer.Code is null || dealer.City is null)
                continue;
            dealers.Upsert(dealer.Code, dealer.City); // expect: SI1001
        }
    }
}

public interface IDealers
{
    [Effect]
    void Upsert(string code, string city);
}
