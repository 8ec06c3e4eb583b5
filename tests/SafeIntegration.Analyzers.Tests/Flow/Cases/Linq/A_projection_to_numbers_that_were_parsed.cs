using System.Globalization;
using SafeIntegration;

namespace Reports;

public sealed class Numbers(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("numbers");
        int sum = text.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).Sum();
        Store(sum);
    }

    [Effect]
    private static void Store(int sum) => Console.WriteLine(sum);
}
