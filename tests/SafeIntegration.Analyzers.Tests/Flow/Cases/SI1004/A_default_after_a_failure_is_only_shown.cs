// The display shows a dash.
using System.Globalization;

namespace Dashboards;

public sealed class TemperatureTile(HttpClient station)
{
    public string Text { get; private set; } = "";

    public async Task RefreshAsync()
    {
        double? celsius;
        try
        {
            celsius = double.Parse(await station.GetStringAsync("temperature"), CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            celsius = null;
        }

        Text = celsius is null ? "–" : $"{celsius} °C";
        Console.WriteLine(Text);
    }
}
