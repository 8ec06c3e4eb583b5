using SafeIntegration;

namespace Payments;

public readonly record struct Money(decimal Amount, string Currency)
{
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, left.Currency);
}

public sealed class Totals(HttpClient client)
{
    public async Task RunAsync()
    {
        Money total = new Money(10m, "EUR") + await client.GetFromJsonAsync<Money>("fee");
        Console.WriteLine(total);
        Label(total.Currency);
    }

    [Effect]
    private static void Label(string currency) => Console.WriteLine(currency);
}
