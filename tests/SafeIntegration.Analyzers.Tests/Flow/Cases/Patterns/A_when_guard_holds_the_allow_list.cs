using System.Collections.Frozen;
using SafeIntegration;

namespace Import;

public sealed class Countries(HttpClient client)
{
    private static readonly FrozenSet<string> Known = new[] { "AT", "CH", "DE" }.ToFrozenSet();

    public async Task RunAsync()
    {
        switch (await client.GetStringAsync("country"))
        {
            case var country when Known.Contains(country):
                Store(country);
                break;
            default:
                throw new InvalidDataException("The country is not known.");
        }
    }

    [Effect]
    private static void Store(string country) => Console.WriteLine(country);
}
