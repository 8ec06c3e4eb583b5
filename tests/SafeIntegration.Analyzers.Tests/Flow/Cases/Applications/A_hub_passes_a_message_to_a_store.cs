// shape: SignalR hub that stores and broadcasts
using Microsoft.AspNetCore.SignalR;
using SafeIntegration;

namespace Chatroom;

public sealed record Line(string Room, string User, string Text, DateTimeOffset At);

public interface ILineStore
{
    [Effect]
    Task AppendAsync(Line line);
}

public sealed class RoomHub(ILineStore store, TimeProvider time) : Hub
{
    public async Task Say(string room, string text)
    {
        var line = new Line(room, Context.UserIdentifier ?? "guest", text, time.GetUtcNow());
        await store.AppendAsync(line); // expect: SI1001
        await Clients.Group(room).SendAsync("said", line);
    }

    public override async Task OnConnectedAsync()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, "lobby");
        await base.OnConnectedAsync();
    }
}
