// shape: a list of problems decides about the answer of an endpoint, when the effect has been
using SafeIntegration;

namespace DentalLab.Crowns;

public sealed record CrownOrder
{
    public string Material { get; init; } = "";

    public int Tooth { get; init; }

    public decimal Microns { get; init; }
}

public interface IMill
{
    [Effect]
    ValueTask StartAsync(string material, int tooth, decimal microns);
}

public sealed class CrownEndpoint(IMill mill)
{
    private static readonly HashSet<string> Materials = ["zirconia", "ceramic", "gold"];

    public void Map(RouteGroupBuilder laboratory) => laboratory.MapPost("crowns", MillAsync).WithName("mill a crown");

    private async Task<IResult> MillAsync(CrownOrder order)
    {
        var problems = new List<string>(capacity: 3);
        if (!Materials.Contains(order.Material))
            problems.Add($"We have no {order.Material}.");
        if (order.Tooth is < 11 or > 48)
            problems.Add("Teeth are numbered from 11 to 48.");
        if (order.Microns < 20m || order.Microns > 120m)
            problems.Add("The gap is between 20 and 120 microns.");

        await mill.StartAsync(order.Material, order.Tooth, order.Microns); // expect: SI1001
        if (problems.Count > 0)
            return Results.UnprocessableEntity(problems);
        return Results.Accepted();
    }
}
