// shape: parsing with spans; int.Parse throws
using System.Globalization;
using SafeIntegration;

namespace Imports.Spans;

public sealed class TideImport(HttpClient station)
{
    public async Task RunAsync()
    {
        string line = await station.GetStringAsync("tide");
        ReadOnlySpan<char> span = line.AsSpan().Trim();
        int split = span.IndexOf(' ');
        int centimetres = int.Parse(span[(split + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        DateTimeOffset at = DateTimeOffset.ParseExact(span[..split], "O", CultureInfo.InvariantCulture);
        Record(at, centimetres);
    }

    [Effect]
    private static void Record(DateTimeOffset at, int centimetres) => Console.WriteLine($"{at}: {centimetres}");
}
