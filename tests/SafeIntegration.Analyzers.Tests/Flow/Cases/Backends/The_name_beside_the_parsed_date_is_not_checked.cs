using System.Globalization;
using SafeIntegration;

namespace Holidays.Named;

public sealed class HolidayImport(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("holidays.csv");
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] fields = line.Split(';');
            if (fields is not [var date, var name] || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                throw new InvalidDataException("A line does not begin with a date.");
            Close(day, name); // expect: SI1001
        }
    }

    [Effect]
    private static void Close(DateOnly day, string name) => Console.WriteLine($"{day} {name}");
}
