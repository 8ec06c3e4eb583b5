// shape: pipeline of iterators whose last step keeps only what is in range
using System.Globalization;
using SafeIntegration;

namespace Imports;

public sealed class MeterPipeline(HttpClient source)
{
    public async Task RunAsync()
    {
        string text = await source.GetStringAsync("meters.txt");
        foreach (int reading in Readings(text.Split('\n')))
            Book(reading);
    }

    private static IEnumerable<int> Readings(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int reading))
                continue;
            if (reading is >= 0 and <= 999_999)
                yield return reading;
        }
    }

    [Effect]
    private static void Book(int reading) => Console.WriteLine(reading);
}
