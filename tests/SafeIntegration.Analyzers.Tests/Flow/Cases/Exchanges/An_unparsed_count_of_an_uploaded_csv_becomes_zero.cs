using System.Globalization;
using SafeIntegration;

namespace Exchanges.Inventory;

public interface IShelves
{
    IReadOnlyList<int> Numbers { get; }

    [Effect]
    void Set(int shelf, int count);
}

public static class CountingEndpoints
{
    public static void MapCounting(this IEndpointRouteBuilder app, IShelves shelves)
    {
        app.MapPost("/counting", async (IFormFile file) =>
        {
            using var reader = new StreamReader(file.OpenReadStream());
            await reader.ReadLineAsync();
            foreach (int shelf in shelves.Numbers)
            {
                string? line = await reader.ReadLineAsync();
                if (line is null)
                    break;

                string[] columns = line.Split(';');
                if (columns.Length != 2)
                    return Results.BadRequest("Every line has two columns.");

                int.TryParse(columns[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count);
                shelves.Set(shelf, count); // expect: SI1005
            }

            return Results.NoContent();
        });
    }
}
