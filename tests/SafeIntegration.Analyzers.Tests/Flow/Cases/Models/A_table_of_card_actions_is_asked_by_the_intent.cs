// shape: intent router with a table of handlers
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Bank.Cards;

public interface ICardDesk
{
    [Effect]
    Task FreezeAsync(string cardId);

    [Effect]
    Task ReplaceAsync(string cardId);
}

public sealed class CardAssistant
{
    private readonly IChatClient _chat;
    private readonly Dictionary<string, Func<string, Task>> _actions;

    public CardAssistant(IChatClient chat, ICardDesk desk)
    {
        _chat = chat;
        _actions = new Dictionary<string, Func<string, Task>>(StringComparer.OrdinalIgnoreCase)
        {
            ["freeze"] = desk.FreezeAsync,
            ["replace"] = desk.ReplaceAsync,
        };
    }

    public async Task<string> HandleAsync(string cardId, string message, CancellationToken token)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Answer with one word: freeze, replace or other."),
            new(ChatRole.User, message),
        ];
        ChatResponse response = await _chat.GetResponseAsync(messages, cancellationToken: token);
        string intent = response.Text.Trim();

        if (!_actions.TryGetValue(intent, out Func<string, Task>? action))
            return "A colleague will call you.";

        await action(cardId); // expect: SI2002
        return "It is done.";
    }
}
