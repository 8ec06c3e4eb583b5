using System.Globalization;
using SafeIntegration;

namespace Holidays;

public sealed class HolidayImport(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("holidays.csv");
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!DateOnly.TryParseExact(line.Split(';')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                throw new InvalidDataException("A line does not begin with a date.");
            Close(day);
        }
    }

    [Effect]
    private static void Close(DateOnly day) => Console.WriteLine(day);
}
