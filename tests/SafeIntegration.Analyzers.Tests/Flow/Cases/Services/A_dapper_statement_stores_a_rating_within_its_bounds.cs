// shape: vertical slice with Dapper, only the checked number is stored
using System.Data.Common;
using Dapper;

namespace Films;

public static class RateFilmQuickly
{
    public sealed record Request(int Stars);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/films/{film:guid}/ratings", HandleAsync);

    private static async Task<IResult> HandleAsync(Guid film, Request request, DbDataSource database, CancellationToken cancellationToken)
    {
        int stars = request.Stars;
        if (stars is < 1 or > 5)
            return Results.BadRequest("one to five");
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("insert into ratings (film, stars) values (@film, @stars)", new { film, stars });
        return Results.Created();
    }
}
