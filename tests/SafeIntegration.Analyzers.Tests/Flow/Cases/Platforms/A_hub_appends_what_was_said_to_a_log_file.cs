using Microsoft.AspNetCore.SignalR;

namespace Hubs.Logged;

public sealed class ChatHub : Hub
{
    public async Task Say(string text)
    {
        await File.AppendAllTextAsync("/srv/chat.log", $"{Context.ConnectionId}: {text}\n"); // expect: SI1001
        await Clients.Others.SendAsync("said", text);
    }
}
