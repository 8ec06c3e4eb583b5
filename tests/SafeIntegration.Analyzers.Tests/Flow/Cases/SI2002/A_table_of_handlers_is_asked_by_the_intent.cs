// shape: intent router of a chat bot
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Bot;

public interface ISubscriptions
{
    [Effect]
    Task CancelAsync(Guid customer);

    [Effect]
    Task PauseAsync(Guid customer);
}

public sealed class IntentRouter
{
    private readonly IChatClient _chat;
    private readonly Dictionary<string, Func<Guid, Task>> _handlers;

    public IntentRouter(IChatClient chat, ISubscriptions subscriptions)
    {
        _chat = chat;
        _handlers = new()
        {
            ["cancel"] = customer => subscriptions.CancelAsync(customer),
            ["pause"] = customer => subscriptions.PauseAsync(customer),
        };
    }

    public async Task OnMessageAsync(Guid customer, string message)
    {
        ChatResponse intent = await _chat.GetResponseAsync("Which intent: cancel, pause or none? " + message);
        if (_handlers.TryGetValue(intent.Text, out Func<Guid, Task>? handler))
        {
            await handler(customer); // expect: SI2002
        }
    }
}
