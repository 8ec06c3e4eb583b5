// shape: real-time board; the room of a call is one of ours
using Microsoft.AspNetCore.SignalR;
using SafeIntegration;

namespace Boards;

public interface IDoors
{
    [Effect]
    Task OpenAsync(string room, string badge);
}

public sealed class DoorHub(IDoors doors) : Hub
{
    public async Task Open(string room)
    {
        string door;
        switch (room)
        {
            case "north":
            case "south":
                door = room;
                break;
            case "roof" when Context.User?.IsInRole("technician") == true:
                door = "roof-01";
                break;
            default:
                throw new HubException("There is no such room.");
        }

        await doors.OpenAsync(door, Context.UserIdentifier ?? throw new HubException("Who are you?"));
    }
}
