// shape: each of two checks sets the same flag, so that one of them is enough; the arguments of a hub
using Microsoft.AspNetCore.SignalR;
using SafeIntegration;

namespace Museum.Doors;

public sealed record DoorRequest(string Badge, int Floor);

public interface IDoors
{
    [Effect]
    Task UnlockAsync(string badge, int floor);
}

public sealed class DoorHub(IDoors doors, ILogger<DoorHub> logger) : Hub
{
    private static readonly HashSet<string> NightGuards = ["guard-07", "guard-12"];

    public async Task<string> OpenAsync(DoorRequest request)
    {
        bool admitted = false;
        if (NightGuards.Contains(request.Badge))
            admitted = true;

        // The public floors.
        if (request.Floor is > 0 and < 4)
            admitted = true;

        if (!admitted)
        {
            logger.LogWarning("Refused at {Connection}", Context.ConnectionId);
            return "refused";
        }

        await doors.UnlockAsync(request.Badge, request.Floor); // expect: SI1001
        return "open";
    }
}
