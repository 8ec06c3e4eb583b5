using System.Collections.Frozen;
using SafeIntegration;

namespace Import;

public sealed record Address(string Country, string City);

public sealed class Addresses(HttpClient client)
{
    private static readonly FrozenSet<string> Known = new[] { "AT", "CH", "DE" }.ToFrozenSet();

    public async Task RunAsync()
    {
        switch (await client.GetFromJsonAsync<Address>("address"))
        {
            case { City: var city } address when Known.Contains(address.Country):
                Store(city); // expect: SI1001
                break;
            default:
                throw new InvalidDataException("The country is not known.");
        }
    }

    [Effect]
    private static void Store(string city) => Console.WriteLine(city);
}
