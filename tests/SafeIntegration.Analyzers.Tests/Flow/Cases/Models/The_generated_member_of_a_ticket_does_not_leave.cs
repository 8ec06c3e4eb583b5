// shape: mapper between a ticket with a generated member and a partner's format
using Microsoft.Extensions.AI;

namespace Helpdesk.Exchange;

public sealed record Ticket(string Number, DateTimeOffset Opened, string Room, string Summary);

public sealed record PartnerTicket(string Reference, string Place, DateTimeOffset Since)
{
    public static PartnerTicket From(Ticket ticket) => new(ticket.Number, ticket.Room, ticket.Opened);
}

public sealed class TicketExchange(IChatClient chat, HttpClient partner, HttpClient archive)
{
    private readonly List<Ticket> _shown = [];

    public IReadOnlyList<Ticket> Shown => _shown;

    public async Task TakeAsync(string number, string room, string call, CancellationToken token)
    {
        ChatResponse response = await chat.GetResponseAsync("Sum up this call:\n" + call, cancellationToken: token);
        Ticket ticket = new(number, DateTimeOffset.UtcNow, room, response.Text);
        _shown.Add(ticket);

        PartnerTicket outgoing = PartnerTicket.From(ticket);
        using HttpResponseMessage sent = await partner.PutAsJsonAsync($"tickets/{outgoing.Reference}", outgoing, token);
        sent.EnsureSuccessStatusCode();

        Ticket bare = ticket with { Summary = "" };
        using HttpResponseMessage kept = await archive.PostAsJsonAsync("tickets", bare, token);
        kept.EnsureSuccessStatusCode();
    }
}
