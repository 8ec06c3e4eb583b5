using System.Net.Http.Json;

public sealed record BasketLine(string Sku, int Quantity);

public sealed record Basket(IReadOnlyList<BasketLine> Lines);

public interface ICatalog
{
    bool Has(string sku);
}

public sealed class FileCatalog : ICatalog
{
    private readonly HashSet<string> _skus = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "catalog.txt"))];

    public bool Has(string sku) => _skus.Contains(sku);
}

public static class BasketEndpoints
{
    public static IEndpointConventionBuilder MapBaskets(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/baskets", async (HttpRequest request, ICatalog catalog, IHttpClientFactory clients, CancellationToken cancellationToken) =>
        {
            Basket? basket = await request.ReadFromJsonAsync<Basket>(cancellationToken);
            if (basket is null)
                return Results.BadRequest();

            bool known = basket.Lines.Any(line => catalog.Has(line.Sku) && line.Quantity is >= 1 and <= 99);
            if (!known)
                return Results.UnprocessableEntity("Nothing of this is sold here.");

            HttpClient warehouse = clients.CreateClient("warehouse");
            foreach (var (sku, quantity) in basket.Lines)
            {
                await warehouse.PostAsJsonAsync("reservations", new { sku, quantity }, cancellationToken); // expect: SI1001
            }

            return Results.Accepted();
        });
}
