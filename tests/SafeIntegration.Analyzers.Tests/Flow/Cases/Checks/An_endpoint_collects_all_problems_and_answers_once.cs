// shape: dictionary of errors, returned before the effect
using SafeIntegration;

namespace Camping.Stays;

public sealed record StayRequest(string? Pitch, int Nights, int Guests);

public interface IReception
{
    [Effect]
    Task ReserveAsync(string pitch, int nights, int guests);
}

public static class StayEndpoints
{
    private static readonly HashSet<string> Pitches = ["lake", "forest", "meadow"];

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/stays", ReserveAsync);

    private static async Task<IResult> ReserveAsync(StayRequest request, IReception reception)
    {
        Dictionary<string, string[]> errors = [];
        if (request.Pitch is null || !Pitches.Contains(request.Pitch))
            errors["pitch"] = ["Choose one of our pitches."];
        if (request.Nights is < 1 or > 28)
            errors["nights"] = ["Between 1 and 28."];
        if (request.Guests is < 1 or > 8)
            errors["guests"] = ["Between 1 and 8."];

        if (errors.Count > 0)
            return Results.ValidationProblem(errors);

        await reception.ReserveAsync(request.Pitch!, request.Nights, request.Guests);
        return Results.Created();
    }
}
