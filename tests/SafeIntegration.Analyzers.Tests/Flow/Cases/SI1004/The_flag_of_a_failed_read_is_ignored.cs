// The helper says that it failed, and nobody asks.
using System.Globalization;
using SafeIntegration;

namespace Energy;

public sealed class MeterReader(HttpClient meter)
{
    public async Task BillAsync(int customer)
    {
        string text = await meter.GetStringAsync("reading");
        (bool _, long units) = Read(text);
        Bill(customer, units); // expect: SI1004
    }

    private static (bool Succeeded, long Units) Read(string text)
    {
        try
        {
            return (true, long.Parse(text, CultureInfo.InvariantCulture));
        }
        catch (OverflowException)
        {
            return (false, 0);
        }
    }

    [Effect]
    private static void Bill(int customer, long units) => Console.WriteLine($"{customer}: {units}");
}
