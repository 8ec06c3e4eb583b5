// shape: checkout with the SDK of a payment provider
using Stripe;

namespace Stripe
{
    public class PaymentIntentCreateOptions
    {
        public long? Amount { get; set; }
        public string Currency { get; set; } = "";
        public string Customer { get; set; } = "";
    }

    public class PaymentIntent
    {
        public string Id { get; set; } = "";
    }

    public class PaymentIntentService
    {
        public virtual Task<PaymentIntent> CreateAsync(PaymentIntentCreateOptions options, CancellationToken cancellationToken = default) => Task.FromResult(new PaymentIntent());
    }
}

namespace Checkout
{
    public sealed record CartLine(string Sku, int Quantity, long UnitCents);

    public sealed record Cart(string Customer, CartLine[] Lines)
    {
        public long Total => Lines.Sum(line => line.Quantity * line.UnitCents);
    }

    public static class CheckoutEndpoints
    {
        public static void MapCheckout(this WebApplication app, PaymentIntentService payments) =>
            app.MapPost("/checkout", async (Cart cart, CancellationToken cancellationToken) =>
            {
                PaymentIntentCreateOptions options = new() { Currency = "eur", Amount = cart.Total };
                PaymentIntent intent = await payments.CreateAsync(options, cancellationToken); // expect: SI1001
                return Results.Created($"/payments/{intent.Id}", null);
            });
    }
}
