using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

public sealed record TransportOrder(string Reference, string Plate, int Pallets);

public interface IDispatchBoard
{
    [Effect]
    Task PlanAsync(string reference, string plate, int pallets, CancellationToken cancellationToken);
}

public static class TransportChecks
{
    public static List<string> Check(TransportOrder order)
    {
        var problems = new List<string>();
        if (!Regex.IsMatch(order.Reference, "^TR[0-9]{7}$"))
            problems.Add("The reference is not one of ours.");
        if (!Regex.IsMatch(order.Plate, "^[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}$"))
            problems.Add("The plate is no plate.");
        if (order.Pallets is < 1 or > 33)
            problems.Add("A truck takes 1 to 33 pallets.");
        return problems;
    }
}

public static class TransportEndpoints
{
    public static void MapTransports(this WebApplication app)
    {
        app.MapPost("/transports", async ([FromBody] TransportOrder order, [FromServices] IDispatchBoard board, CancellationToken cancellationToken) =>
        {
            List<string> problems = TransportChecks.Check(order);
            if (problems.Count > 0)
                return Results.BadRequest(new { problems });

            await board.PlanAsync(order.Reference, order.Plate, order.Pallets, cancellationToken);
            return Results.Accepted();
        });
    }
}
