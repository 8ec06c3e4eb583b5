// IsNullOrEmpty is true of a member that was renamed.
using SafeIntegration;

namespace Shop.Payments;

public sealed record Basket(string? Coupon);

public sealed class BasketPayment(HttpClient baskets)
{
    public async Task PayAsync(Guid basket, decimal fullPrice)
    {
        Basket? data = await baskets.GetFromJsonAsync<Basket>($"baskets/{basket}");
        if (string.IsNullOrEmpty(data!.Coupon))
            await ChargeAsync(basket, fullPrice); // expect: SI1002
        else
            Console.WriteLine("The coupon is looked at by a person.");
    }

    [Effect]
    private static Task ChargeAsync(Guid basket, decimal amount) => Console.Out.WriteLineAsync($"{basket}: {amount}");
}
