// The failure is null first, and a number then.
using SafeIntegration;

namespace Shop.Shipping;

[Contract("carrier.quote.v1")]
public sealed partial record ShippingQuote
{
    public required decimal Price { get; init; }
}

public sealed class ShippingCosts(HttpClient carrier)
{
    public async Task BillAsync(int order, CancellationToken cancellationToken)
    {
        ShippingQuote? quote = null;
        try
        {
            quote = await carrier.GetContractAsync<ShippingQuote>($"quotes/{order}", cancellationToken);
        }
        catch (HttpRequestException)
        {
            // The carrier is often down at night.
        }

        decimal price = quote?.Price ?? 4.90m;
        Bill(order, price); // expect: SI1004
    }

    [Effect]
    private static void Bill(int order, decimal price) => Console.WriteLine($"{order}: {price}");
}
