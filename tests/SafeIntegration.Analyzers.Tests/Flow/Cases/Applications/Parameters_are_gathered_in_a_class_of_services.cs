// shape: minimal API whose services are gathered by AsParameters; only the body is a payload
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Catalog.Api;

public interface IPrices
{
    [Effect]
    Task SetAsync(int id, decimal price);
}

public sealed class CatalogServices(IPrices prices, ILogger<CatalogServices> logger)
{
    public IPrices Prices { get; } = prices;
    public ILogger<CatalogServices> Logger { get; } = logger;
}

public sealed record NewPrice(decimal Price);

public static class CatalogApi
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/items/{id:int}/reset", ResetAsync);
        app.MapPut("/items/{id:int}/price", SetAsync);
    }

    private static async Task<IResult> ResetAsync([AsParameters] CatalogServices services, int id)
    {
        await services.Prices.SetAsync(id, 10m);
        return Results.NoContent();
    }

    private static async Task<IResult> SetAsync([AsParameters] CatalogServices services, int id, NewPrice price)
    {
        await services.Prices.SetAsync(id, price.Price); // expect: SI1001
        return Results.NoContent();
    }
}
