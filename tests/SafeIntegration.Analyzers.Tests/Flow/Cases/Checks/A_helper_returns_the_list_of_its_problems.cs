// shape: a static rules class returns a read-only list of problems, which a minimal API matches by a list pattern
using System.Data.Common;
using Dapper;

namespace Ferry.Crossings;

public sealed record Vehicle(string Kind, double LengthMetres);

public sealed record CrossingRequest(int Sailing, Vehicle Vehicle, int Passengers);

public static class CrossingRules
{
    private static readonly HashSet<string> Kinds = ["car", "van", "motorbike", "coach"];

    public static IReadOnlyList<string> ProblemsOf(CrossingRequest request)
    {
        List<string> problems = [];
        if (!Kinds.Contains(request.Vehicle.Kind))
            problems.Add($"A {request.Vehicle.Kind} cannot board.");
        if (request.Vehicle.LengthMetres is not (> 1.5 and < 15))
            problems.Add("The vehicle does not fit the deck.");
        if (request.Passengers < 1 || request.Passengers > 60)
            problems.Add("Between one and sixty people.");
        if (request.Sailing is < 1000 or > 9999)
            problems.Add("Sailings have four digits.");
        return problems;
    }
}

public static class CrossingEndpoints
{
    public static RouteHandlerBuilder MapCrossings(this IEndpointRouteBuilder app) =>
        app.MapPost("/crossings", async (CrossingRequest request, DbDataSource database, CancellationToken cancellationToken) =>
        {
            IReadOnlyList<string> problems = CrossingRules.ProblemsOf(request);
            if (problems is [_, ..])
                return Results.BadRequest(problems);

            await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(
                "insert into Crossings (Sailing, Kind, Metres, Passengers) values (@Sailing, @Kind, @Metres, @Passengers)",
                new { request.Sailing, request.Vehicle.Kind, Metres = request.Vehicle.LengthMetres, request.Passengers });
            return Results.Accepted();
        });
}
