// The currency is checked, the amount is not.
using System.Collections.Frozen;
using SafeIntegration;

namespace Payouts;

public sealed record Payout(string Currency, decimal Amount);

public sealed class PayoutJob(HttpClient partner)
{
    private static readonly FrozenSet<string> Currencies = new[] { "EUR", "CHF" }.ToFrozenSet();

    public async Task RunAsync()
    {
        Payout? payout = await partner.GetFromJsonAsync<Payout>("payouts/next");
        if (payout is null || !Currencies.Contains(payout.Currency))
            return;

        Book(payout.Currency, payout.Amount); // expect: SI1001
    }

    [Effect]
    public static void Book(string currency, decimal amount) => Console.WriteLine($"{amount} {currency}");
}
