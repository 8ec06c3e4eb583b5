using System.Globalization;
using SafeIntegration;

namespace Letters;

public sealed class Amount(decimal value) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => value.ToString(format, formatProvider);
}

public sealed record Dto(decimal Total);

public sealed class Letter(HttpClient client)
{
    public async Task RunAsync()
    {
        Dto? dto = await client.GetFromJsonAsync<Dto>("total");
        Amount amount = new(dto!.Total);
        Print(string.Format(CultureInfo.InvariantCulture, "Total: {0:N2}", amount)); // expect: SI1001
    }

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
