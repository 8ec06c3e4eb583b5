// The answer of TryParse decides.
using System.Globalization;
using SafeIntegration;

namespace Shop.Stock;

public static class StockEndpoint
{
    public static void Map(WebApplication app) => app.MapPost("/stock", (HttpRequest request) =>
    {
        bool isNumber = int.TryParse(request.Form["quantity"].ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int quantity);
        if (!isNumber)
            return Results.BadRequest("'quantity' is not a number.");

        SetStock(quantity);
        return Results.NoContent();
    });

    [Effect]
    private static void SetStock(int quantity) => Console.WriteLine(quantity);
}
