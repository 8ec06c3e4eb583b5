// The try pattern, and its answer is asked.
using System.Diagnostics.CodeAnalysis;
using System.Xml;
using System.Xml.Linq;
using SafeIntegration;

namespace Import;

public sealed class Invoices(HttpClient supplier)
{
    public async Task ImportAsync()
    {
        string text = await supplier.GetStringAsync("invoice.xml");
        if (!TryCount(text, out int lines))
            return;

        Announce(lines);
    }

    private static bool TryCount(string text, out int lines)
    {
        try
        {
            lines = XDocument.Parse(text).Descendants("line").Count();
            return true;
        }
        catch (XmlException)
        {
            lines = 0;
            return false;
        }
    }

    [Effect]
    private static void Announce(int lines) => Console.WriteLine(lines);
}
