using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Support.Intents;

public sealed record Ticket(Guid Id, string Text);

public interface ITicketDesk
{
    [Effect]
    Task CloseAsync(Guid ticketId, CancellationToken cancellationToken);

    [Effect]
    Task EscalateAsync(Guid ticketId, CancellationToken cancellationToken);

    [Effect]
    Task RefundAsync(Guid ticketId, CancellationToken cancellationToken);
}

public sealed class IntentRouter
{
    private readonly IChatClient _chat;
    private readonly ILogger<IntentRouter> _logger;
    private readonly Dictionary<string, Func<Guid, CancellationToken, Task>> _actions;

    public IntentRouter(IChatClient chat, ITicketDesk desk, ILogger<IntentRouter> logger)
    {
        _chat = chat;
        _logger = logger;
        _actions = new(StringComparer.OrdinalIgnoreCase)
        {
            ["close"] = desk.CloseAsync,
            ["escalate"] = desk.EscalateAsync,
            ["refund"] = desk.RefundAsync,
        };
    }

    public async Task RouteAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        string names = string.Join(", ", _actions.Keys);
        ChatResponse answer = await _chat.GetResponseAsync(
            $"What does the customer want? One of: {names}.\n\n{ticket.Text}", cancellationToken: cancellationToken);
        string intent = answer.Text.Trim().TrimEnd('.');
        if (!_actions.TryGetValue(intent, out Func<Guid, CancellationToken, Task>? act))
        {
            _logger.LogWarning("No action is called {Intent}", intent);
            return;
        }

        await act(ticket.Id, cancellationToken); // expect: SI2002
    }
}
