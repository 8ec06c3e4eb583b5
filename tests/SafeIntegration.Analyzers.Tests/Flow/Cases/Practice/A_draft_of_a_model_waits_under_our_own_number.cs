// shape: drafts in a dictionary; a fixed letter goes out where one is waiting
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Drafts.Waiting;

public interface IPostbox
{
    [Effect]
    Task NotifyAsync(Guid clerk);
}

public sealed class DraftTable(IChatClient chat, IPostbox postbox)
{
    private readonly Dictionary<Guid, string> _drafts = [];

    public async Task WriteAsync(Guid clerk, string question) => _drafts[clerk] = (await chat.GetResponseAsync(question)).Text;

    public async Task RemindAsync(Guid clerk)
    {
        if (_drafts.ContainsKey(clerk))
            await postbox.NotifyAsync(clerk);
    }
}
