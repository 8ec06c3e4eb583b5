// shape: own indexer over a private dictionary, filled from XML attributes
using System.Xml.Linq;
using SafeIntegration;

namespace Port.Manifests;

public sealed class Segment
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public string this[string name]
    {
        get => _values.TryGetValue(name, out string? value) ? value : throw new KeyNotFoundException(name);
        set => _values[name] = value;
    }
}

public interface ICrane
{
    [Effect]
    Task MoveAsync(string container, string bay);
}

public sealed class ManifestRunner(HttpClient shippingLine, ICrane crane)
{
    public async Task RunAsync(string vessel)
    {
        XDocument manifest = XDocument.Parse(await shippingLine.GetStringAsync($"vessels/{vessel}/manifest.xml"));
        foreach (XElement element in manifest.Root!.Elements("container"))
        {
            Segment segment = Parse(element);
            await crane.MoveAsync(segment["number"], segment["bay"]); // expect: SI1001
        }
    }

    private static Segment Parse(XElement element)
    {
        Segment segment = new();
        foreach (XAttribute attribute in element.Attributes())
            segment[attribute.Name.LocalName] = attribute.Value;
        return segment;
    }
}
