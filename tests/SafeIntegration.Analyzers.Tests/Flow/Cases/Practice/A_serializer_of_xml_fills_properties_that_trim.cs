// shape: EDI partner interface with XmlSerializer
using System.Xml.Serialization;

namespace Edi;

[XmlRoot("desadv")]
public sealed class DespatchAdvice
{
    private string _reference = "";

    [XmlElement("ref")]
    public string Reference
    {
        get => _reference;
        set => _reference = value.Trim().ToUpperInvariant();
    }

    [XmlElement("line")]
    public List<DespatchLine> Lines { get; set; } = [];
}

public sealed class DespatchLine
{
    [XmlAttribute("gtin")]
    public string Gtin { get; set; } = "";
}

public sealed class DespatchReader(HttpClient erp)
{
    private static readonly XmlSerializer Serializer = new(typeof(DespatchAdvice));

    public async Task HandleAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        await using Stream stream = upload.OpenReadStream();
        DespatchAdvice advice = (DespatchAdvice)Serializer.Deserialize(stream)!;
        string address = "despatches/" + Uri.EscapeDataString(advice.Reference);
        using HttpResponseMessage response = await erp.PutAsJsonAsync(address, new { advice.Lines.Count, First = advice.Lines[0].Gtin }, cancellationToken); // expect: SI1001
        response.EnsureSuccessStatusCode();
    }
}
