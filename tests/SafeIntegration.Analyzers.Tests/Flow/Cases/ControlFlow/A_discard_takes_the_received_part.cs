using System.Globalization;
using SafeIntegration;

namespace Jobs;

public sealed class Discards(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("number");
        _ = text;
        (_, string label) = (text, "label");
        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        Store(label, isNumber);
    }

    [Effect]
    private static void Store(string label, bool isNumber) => Console.WriteLine($"{label} {isNumber}");
}
