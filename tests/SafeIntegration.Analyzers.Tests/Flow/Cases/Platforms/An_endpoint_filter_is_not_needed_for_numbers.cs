using System.ComponentModel.DataAnnotations;
using Dapper;
using System.Data.Common;

namespace Ratings.Numbers;

public static class Endpoints
{
    public static void Map(WebApplication app) => app.MapPost("/ratings/{product:int}/{stars:int}", async (int product, int stars, DbConnection database) =>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stars, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stars, 5);
        await database.ExecuteAsync("insert into ratings (product, stars) values (@product, @stars)", new { product, stars });
        return Results.NoContent();
    });
}
