using System.Collections.Frozen;
using SafeIntegration;

namespace Currencies;

public sealed class CurrencySwitch(HttpClient client)
{
    private static readonly FrozenSet<string> Known = new[] { "EUR", "USD", "CHF" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public async Task RunAsync(Guid account)
    {
        string currency = await client.GetStringAsync($"accounts/{account}/currency");
        if (!Known.TryGetValue(currency, out string? known))
            throw new InvalidDataException("The currency is not known.");
        Set(account, known);
    }

    [Effect]
    private static void Set(Guid account, string currency) => Console.WriteLine($"{account} {currency}");
}
