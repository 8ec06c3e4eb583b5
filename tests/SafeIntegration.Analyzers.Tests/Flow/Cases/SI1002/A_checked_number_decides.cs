// The text was parsed and tested before it decides.
using System.Globalization;
using SafeIntegration;

namespace Stock;

public static class ReorderEndpoint
{
    public static void Map(WebApplication app) => app.MapPost("/reorder", (HttpRequest request) =>
    {
        if (!int.TryParse(request.Query["left"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int left))
            return Results.BadRequest("'left' is not a number.");

        if (left < 10)
            Reorder();
        return Results.NoContent();
    });

    [Effect]
    private static void Reorder() => Console.WriteLine("Reordered.");
}
