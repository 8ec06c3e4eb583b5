// Both ends are tested and the failing side throws.
using SafeIntegration;

namespace Shop.Payments;

public sealed record Quote(decimal Amount);

public sealed class QuotePayment(HttpClient quotes)
{
    public async Task PayAsync(string customer)
    {
        Quote quote = await quotes.GetFromJsonAsync<Quote>("quotes/current") ?? throw new InvalidOperationException("No quote.");
        if (quote.Amount is <= 0 or > 5_000)
            throw new InvalidOperationException("The amount of the quote is out of range.");

        await ChargeAsync(customer, quote.Amount);
    }

    [Effect]
    private static Task ChargeAsync(string customer, decimal amount) => Console.Out.WriteLineAsync($"{customer}: {amount}");
}
