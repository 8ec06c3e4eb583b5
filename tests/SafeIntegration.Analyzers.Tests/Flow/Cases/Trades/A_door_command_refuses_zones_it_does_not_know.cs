// shape: init accessor with a body and the field keyword that throws
using SafeIntegration;

namespace Doors.Commands;

public sealed class DoorCommand
{
    private static readonly HashSet<string> Zones = ["lobby", "garage", "server-room"];

    public required string Zone
    {
        get;
        init
        {
            if (!Zones.Contains(value))
                throw new ArgumentOutOfRangeException(nameof(value), "The zone is not one of this house.");
            field = value;
        }
    }

    public Guid Id { get; } = Guid.NewGuid();
}

public interface IDoorBus
{
    [Effect]
    Task OpenAsync(Guid command, string zone);
}

public static class DoorEndpoints
{
    public static void MapDoors(this IEndpointRouteBuilder app)
    {
        app.MapPost("/doors/open", async (HttpRequest request, IDoorBus bus) =>
        {
            IFormCollection form = await request.ReadFormAsync();
            DoorCommand command = new() { Zone = form["zone"].ToString() };
            await bus.OpenAsync(command.Id, command.Zone);
            return Results.Accepted();
        });
    }
}
