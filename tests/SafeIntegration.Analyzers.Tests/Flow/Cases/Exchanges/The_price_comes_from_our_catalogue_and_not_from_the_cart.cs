using System.Diagnostics.CodeAnalysis;
using SafeIntegration;

namespace Exchanges.Carts;

public sealed record CartItem(string Sku, int Quantity, decimal Price);

public sealed record Product(string Sku, decimal Price);

public sealed class Catalogue
{
    private readonly Dictionary<string, Product> _products = new(StringComparer.Ordinal)
    {
        ["A-100"] = new Product("A-100", 19.90m),
        ["B-200"] = new Product("B-200", 4.50m),
    };

    public bool TryFind(string sku, [NotNullWhen(true)] out Product? product) => _products.TryGetValue(sku, out product);
}

public interface IPayments
{
    [Effect]
    Task ChargeAsync(string purpose, decimal amount);
}

public static class CartEndpoints
{
    public static void MapCarts(this IEndpointRouteBuilder app) => app.MapPost("/cart/buy", BuyAsync);

    private static async Task<IResult> BuyAsync(CartItem item, Catalogue catalogue, IPayments payments, ILogger<Catalogue> logger)
    {
        if (!catalogue.TryFind(item.Sku, out Product? product))
            return Results.NotFound();

        if (item.Quantity is < 1 or > 20)
            return Results.BadRequest("Between one and twenty, please.");

        decimal price = item.Price;
        if (price != product.Price)
            logger.LogWarning("The page shows {Shown} instead of {Price}", price, product.Price);

        price = product.Price;
        await payments.ChargeAsync(product.Sku, price * item.Quantity);
        return Results.Accepted();
    }
}
