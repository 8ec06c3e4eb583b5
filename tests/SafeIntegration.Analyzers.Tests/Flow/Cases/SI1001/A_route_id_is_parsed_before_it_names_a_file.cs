// A checked parse to a Guid is format validation.
using System.Globalization;

namespace Files;

public static class Downloads
{
    public static void Map(WebApplication app) => app.MapPost("/touch", async (HttpRequest request) =>
    {
        string raw = request.Query["id"].ToString();
        if (!Guid.TryParseExact(raw, "D", out Guid id))
            return Results.BadRequest();

        await File.WriteAllTextAsync(Path.Combine("touched", id.ToString("N", CultureInfo.InvariantCulture)), "");
        return Results.NoContent();
    });
}
