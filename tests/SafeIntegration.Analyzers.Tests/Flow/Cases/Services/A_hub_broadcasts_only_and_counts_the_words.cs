// shape: SignalR hub without a store
using Microsoft.AspNetCore.SignalR;
using SafeIntegration;

namespace Lounge;

public interface ILoungeClient
{
    Task Said(string user, string text);
}

public interface IUsage
{
    [Effect]
    ValueTask AddAsync(string hub, int words);
}

public sealed class LoungeHub(IUsage usage) : Hub<ILoungeClient>
{
    public async Task Say(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await usage.AddAsync(nameof(LoungeHub), words.Length);
        await Clients.Others.Said(Context.ConnectionId, text);
    }
}
