// shape: vertical slice with Dapper
using System.Data.Common;
using Dapper;

namespace Films;

public static class RateFilm
{
    public sealed record Request(Guid Film, int Stars, string? Comment);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/ratings", HandleAsync);

    private static async Task<IResult> HandleAsync(Request request, DbDataSource database, CancellationToken cancellationToken)
    {
        if (request.Stars is < 1 or > 5)
            return Results.BadRequest("one to five");
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync( // expect: SI1001
            "insert into ratings (film, stars, comment) values (@Film, @Stars, @Comment)",
            new { request.Film, request.Stars, request.Comment });
        return Results.Created();
    }
}
