using System.Text.RegularExpressions;
using SafeIntegration;

namespace Shop;

public sealed partial class Numbers(HttpClient client)
{
    private static readonly Regex Shape = new("^[0-9]{6}$", RegexOptions.CultureInvariant);

    public async Task RunAsync()
    {
        string number = await client.GetStringAsync("number");
        if (!Shape.IsMatch(number))
            throw new InvalidDataException("Not a number of an order.");
        Store(number);
    }

    [Effect]
    private static void Store(string number) => Console.WriteLine(number);
}
