using System.Globalization;
using SafeIntegration;

namespace Shop;

public sealed class Dates(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("date");
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Store(text);
    }

    [Effect]
    private static void Store(string date) => Console.WriteLine(date);
}
