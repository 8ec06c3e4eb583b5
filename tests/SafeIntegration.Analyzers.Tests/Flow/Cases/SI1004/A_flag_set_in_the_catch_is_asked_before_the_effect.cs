// The failure is remembered, and it stops the work.
using System.Globalization;
using SafeIntegration;

namespace Energy;

public sealed class MeterReader(HttpClient meter)
{
    public async Task BillAsync(int customer)
    {
        string text = await meter.GetStringAsync("reading");
        long units = 0;
        bool failed = false;
        try
        {
            units = long.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            failed = true;
        }

        if (failed)
            return;
        Bill(customer, units);
    }

    [Effect]
    private static void Bill(int customer, long units) => Console.WriteLine($"{customer}: {units}");
}
