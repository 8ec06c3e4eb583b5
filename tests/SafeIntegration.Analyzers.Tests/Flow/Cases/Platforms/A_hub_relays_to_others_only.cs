using Microsoft.AspNetCore.SignalR;

namespace Hubs.Relay;

public sealed class ChatHub : Hub
{
    public Task Say(string text) => Clients.Others.SendAsync("said", text.Length > 500 ? text[..500] : text);

    public override async Task OnConnectedAsync()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, "all");
        await base.OnConnectedAsync();
    }
}
