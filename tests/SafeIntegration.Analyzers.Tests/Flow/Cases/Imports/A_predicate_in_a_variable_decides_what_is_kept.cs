// shape: Func<string, bool> in a variable, called in a guard
using SafeIntegration;

namespace Imports.Sets;

public sealed class CurrencyImport(HttpClient source, ICurrencies currencies)
{
    public async Task RunAsync(bool wide)
    {
        string[] narrow = ["EUR"], all = ["EUR", "USD", "GBP"];
        Func<string, bool> isKnown = code => (wide ? all : narrow).Contains(code);
        string currency = await source.GetStringAsync("currency");
        if (!isKnown(currency))
            throw new InvalidDataException("The currency is not known.");
        currencies.Use(currency);
    }
}

public interface ICurrencies
{
    [Effect]
    void Use(string code);
}
