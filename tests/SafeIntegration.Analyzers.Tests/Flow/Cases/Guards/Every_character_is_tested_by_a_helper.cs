using SafeIntegration;

namespace Shop;

public sealed class Codes(HttpClient client)
{
    public async Task RunAsync()
    {
        string code = await client.GetStringAsync("code");
        if (code.Length != 6 || !code.All(char.IsAsciiDigit))
            throw new InvalidDataException("A code has six digits.");
        Store(code);
    }

    [Effect]
    private static void Store(string code) => Console.WriteLine(code);
}
