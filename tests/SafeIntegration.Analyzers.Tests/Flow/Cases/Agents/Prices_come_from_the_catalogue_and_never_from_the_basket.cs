using Microsoft.Extensions.Caching.Memory;

namespace Shop.Checkout;

public sealed record BasketLine(string Sku, int Pieces, decimal Price);

public sealed record Basket(List<BasketLine> Lines, string? Remark);

public sealed record Product(string Sku, decimal Price);

public sealed record OrderLine(string Sku, int Pieces, decimal Price);

public interface IProductTable
{
    Task<List<Product>> LoadAsync(CancellationToken cancellationToken);
}

public sealed class ProductCache(IMemoryCache cache, IProductTable table)
{
    public async Task<IReadOnlyList<Product>> GetAsync(CancellationToken cancellationToken) =>
        await cache.GetOrCreateAsync("products", entry =>
        {
            entry.SlidingExpiration = TimeSpan.FromMinutes(10);
            return table.LoadAsync(cancellationToken);
        }) ?? [];
}

public static class CheckoutEndpoints
{
    public static void MapCheckout(this IEndpointRouteBuilder routes) => routes.MapPost("/checkout", CheckOutAsync).RequireAuthorization();

    private static async Task<IResult> CheckOutAsync(
        Basket basket, ProductCache products, ILogger<Basket> logger, IHttpClientFactory clients, CancellationToken cancellationToken)
    {
        if (basket.Lines.Count is 0 or > 50 || !basket.Lines.All(l => l.Pieces is >= 1 and <= 20))
            return Results.BadRequest("Between 1 and 20 pieces of up to 50 articles.");

        List<OrderLine> lines =
        [
            .. from line in basket.Lines
               join product in await products.GetAsync(cancellationToken) on line.Sku equals product.Sku
               select new OrderLine(product.Sku, line.Pieces, product.Price),
        ];

        if (lines.Count != basket.Lines.Count)
            return Results.Conflict("Some articles are no longer sold.");

        logger.LogInformation("Remark: {Remark}", basket.Remark);
        using HttpResponseMessage response = await clients.CreateClient("orders").PostAsJsonAsync("orders", lines, cancellationToken);
        response.EnsureSuccessStatusCode();
        return Results.Accepted();
    }
}
