using System.Text.RegularExpressions;
using SafeIntegration;

namespace Shop;

public sealed class Numbers(HttpClient client)
{
    public async Task RunAsync()
    {
        string number = await client.GetStringAsync("number");
        Match match = Regex.Match(number, "^(?<year>[0-9]{4})-(?<serial>[0-9]{1,8})$");
        if (!match.Success)
            return;
        Store(match.Groups["serial"].Value);
    }

    [Effect]
    private static void Store(string serial) => Console.WriteLine(serial);
}
