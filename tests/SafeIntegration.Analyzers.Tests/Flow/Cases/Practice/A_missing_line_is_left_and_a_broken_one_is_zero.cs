// shape: sensor log; a line that is there and does not parse
using System.Globalization;
using SafeIntegration;

namespace Sensors.Log;

public interface IHeating
{
    [Effect]
    void Adjust(double celsius);
}

public sealed class SensorLink(HttpClient sensor, IHeating heating)
{
    public async Task ReadAsync()
    {
        string? line = await sensor.GetStringAsync("now");
        if (line == null)
            return;
        double celsius;
        try
        {
            celsius = double.Parse(line, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            celsius = 20;
        }

        heating.Adjust(celsius); // expect: SI1004
    }
}
