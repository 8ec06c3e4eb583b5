using System.Globalization;
using SafeIntegration;

namespace Letters;

public sealed class Slugs(HttpClient client)
{
    public async Task RunAsync()
    {
        string title = await client.GetStringAsync("title");
        string slug = string.Join('-', title.Split(' ').Select(word => word[..1].ToUpper(CultureInfo.InvariantCulture) + word.Substring(1))).Replace("--", "-", StringComparison.Ordinal).PadLeft(10, '_');
        Store(slug); // expect: SI1001
    }

    [Effect]
    private static void Store(string slug) => Console.WriteLine(slug);
}
