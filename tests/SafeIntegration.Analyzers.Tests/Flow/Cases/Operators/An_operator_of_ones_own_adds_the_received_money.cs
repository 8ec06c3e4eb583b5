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
        Money total = new(10m, "EUR");
        total += await client.GetFromJsonAsync<Money>("fee");
        Pay(total); // expect: SI1001
    }

    [Effect]
    private static void Pay(Money money) => Console.WriteLine(money);
}
