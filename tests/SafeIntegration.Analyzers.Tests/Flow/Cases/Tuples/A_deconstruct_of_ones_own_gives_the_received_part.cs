using SafeIntegration;

namespace Import;

public sealed class Address(string line)
{
    private readonly string _line = line;

    public void Deconstruct(out string street, out int length)
    {
        street = _line.Split(',')[0];
        length = _line.Length;
    }
}

public sealed class Addresses(HttpClient client)
{
    public async Task RunAsync()
    {
        (string street, _) = new Address(await client.GetStringAsync("address"));
        Store(street); // expect: SI1001
    }

    [Effect]
    private static void Store(string street) => Console.WriteLine(street);
}
