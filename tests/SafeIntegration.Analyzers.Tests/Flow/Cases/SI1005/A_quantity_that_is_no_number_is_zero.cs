// TryParse is called, its answer is not taken.
using System.Globalization;
using SafeIntegration;

namespace Shop.Stock;

public static class StockEndpoint
{
    public static void Map(WebApplication app) => app.MapPost("/stock", (HttpRequest request) =>
    {
        int.TryParse(request.Form["quantity"].ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int quantity);
        SetStock(quantity); // expect: SI1005
        return Results.NoContent();
    });

    [Effect]
    private static void SetStock(int quantity) => Console.WriteLine(quantity);
}
