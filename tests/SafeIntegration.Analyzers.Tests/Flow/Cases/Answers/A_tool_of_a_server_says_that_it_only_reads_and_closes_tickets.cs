using System.ComponentModel;
using ModelContextProtocol.Server;
using SafeIntegration;

namespace Tickets.Mcp;

public sealed record Ticket(int Number, DateTimeOffset LastTouched, string Title);

public interface ITickets
{
    Task<List<Ticket>> OpenAsync();

    [Effect]
    Task CloseAsync(int number, string reason);
}

[McpServerToolType]
public sealed class TicketTools(ITickets tickets, TimeProvider clock)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(180);

    [McpServerTool(Name = "count_open", ReadOnly = true), Description("How many tickets are open.")]
    public async Task<int> CountOpenAsync() => (await tickets.OpenAsync()).Count;

    [McpServerTool(Name = "list_forgotten", ReadOnly = true)] public async Task<string[]> ListForgottenAsync() // expect: SI2009
    {
        List<string> titles = [];
        foreach (Ticket ticket in await tickets.OpenAsync())
        {
            if (clock.GetUtcNow() - ticket.LastTouched < Forgotten)
                continue;
            await tickets.CloseAsync(ticket.Number, "Closed because nobody has answered.");
            titles.Add(ticket.Title);
        }

        return [.. titles];
    }
}
