// The one who gets null looks at it.
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
        ShippingQuote? quote = await FindAsync(order, cancellationToken);
        if (quote is null)
            return;

        Bill(order, quote.Price);
    }

    private async Task<ShippingQuote?> FindAsync(int order, CancellationToken cancellationToken)
    {
        try
        {
            return await carrier.GetContractAsync<ShippingQuote>($"quotes/{order}", cancellationToken);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    [Effect]
    private static void Bill(int order, decimal price) => Console.WriteLine($"{order}: {price}");
}
