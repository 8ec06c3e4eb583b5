// Arithmetic keeps what it was computed from.
using SafeIntegration;

namespace Shop.Payments;

public sealed record CartLine(string Sku, int Quantity, decimal Price);

public sealed record Cart(List<CartLine> Lines, decimal Shipping);

public interface IPaymentGateway
{
    [Effect]
    Task ChargeAsync(string customer, decimal amount, CancellationToken cancellationToken);
}

public sealed class Checkout(HttpClient carts, IPaymentGateway payments)
{
    public async Task PayAsync(string customer, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await carts.GetAsync("carts/current", cancellationToken);
        response.EnsureSuccessStatusCode();
        Cart cart = (await response.Content.ReadFromJsonAsync<Cart>(cancellationToken))!;

        decimal total = 0;
        foreach (CartLine line in cart.Lines)
            total += line.Quantity * line.Price;
        if (total < 50m)
            total += cart.Shipping;

        await payments.ChargeAsync(customer, decimal.Round(total, 2), cancellationToken); // expect: SI1001
    }
}
