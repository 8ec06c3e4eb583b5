using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Tickets.Halves;

public sealed record Ticket(Guid Id, string Owner, string Text);

public sealed record Triage(Ticket Ticket, string Summary)
{
    public void Deconstruct(out Guid id, out string owner, out string summary) =>
        (id, owner, summary) = (Ticket.Id, Ticket.Owner, Summary);
}

public interface INotifications
{
    [Effect]
    Task PingAsync(Guid ticketId, string owner, CancellationToken cancellationToken);
}

public sealed class TriageBoard(IChatClient chat, INotifications notifications)
{
    public async Task ShowAsync(IEnumerable<Ticket> tickets, CancellationToken cancellationToken)
    {
        List<Triage> board = [];
        foreach (Ticket ticket in tickets)
        {
            ChatResponse response = await chat.GetResponseAsync("Summarise:\n" + ticket.Text, cancellationToken: cancellationToken);
            board.Add(new Triage(ticket, response.Text));
        }

        foreach ((Guid id, string owner, string summary) in board)
        {
            Console.WriteLine($"{owner,-20} {summary}");
            await notifications.PingAsync(id, owner, cancellationToken);
        }
    }
}
