using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Helpdesk.Intents;

public sealed record Ticket(Guid Id, Guid CustomerId, string Text);

[Effect]
public interface ISubscriptions
{
    Task CancelAsync(Guid customerId, CancellationToken cancellationToken);

    Task PauseAsync(Guid customerId, CancellationToken cancellationToken);
}

public sealed class IntentClassifier(IChatClient chat)
{
    public async Task<string> ClassifyAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
            $"""
             What does the customer want? Answer with one word: cancel, pause or other.
             ---
             {ticket.Text}
             """,
            cancellationToken: cancellationToken);

        return response.Text.Trim().ToLowerInvariant();
    }
}

public sealed class TicketRouter
{
    private readonly IntentClassifier _classifier;
    private readonly Dictionary<string, Func<Ticket, CancellationToken, Task>> _handlers;

    public TicketRouter(IntentClassifier classifier, ISubscriptions subscriptions)
    {
        _classifier = classifier;
        _handlers = new(StringComparer.Ordinal)
        {
            ["cancel"] = (ticket, token) => subscriptions.CancelAsync(ticket.CustomerId, token),
            ["pause"] = (ticket, token) => subscriptions.PauseAsync(ticket.CustomerId, token),
        };
    }

    public async Task<bool> RouteAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        string intent = await _classifier.ClassifyAsync(ticket, cancellationToken);
        if (!_handlers.TryGetValue(intent, out Func<Ticket, CancellationToken, Task>? handler))
            return false;

        await handler(ticket, cancellationToken); // expect: SI2002
        return true;
    }
}
