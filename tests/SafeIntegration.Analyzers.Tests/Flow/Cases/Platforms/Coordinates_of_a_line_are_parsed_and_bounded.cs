using System.Globalization;
using SafeIntegration;

namespace Fields.Parsed;

public sealed class PositionFeed(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("positions");
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(',') is not [_, var north, var east]
                || !double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude) || latitude is < -90 or > 90
                || !double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude) || longitude is < -180 or > 180)
            {
                throw new InvalidDataException("A position cannot be read.");
            }

            Store(latitude, longitude);
        }
    }

    [Effect]
    private static void Store(double latitude, double longitude) => Console.WriteLine($"{latitude} {longitude}");
}
