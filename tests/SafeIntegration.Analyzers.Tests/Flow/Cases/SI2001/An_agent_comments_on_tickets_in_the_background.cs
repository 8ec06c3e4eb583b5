// shape: hosted worker that lets an agent answer tickets
using System.Text;
using Microsoft.Agents.AI;

namespace Support.Worker;

public sealed record Ticket(int Id, string Body);

public interface ITicketQueue
{
    IAsyncEnumerable<Ticket> ReadAsync(CancellationToken cancellationToken);
}

public sealed class TicketWorker(AIAgent agent, ITicketQueue queue, IHttpClientFactory clients, ILogger<TicketWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Ticket ticket in queue.ReadAsync(stoppingToken))
        {
            AgentResponse response = await agent.RunAsync(ticket.Body, cancellationToken: stoppingToken);
            await CommentAsync(ticket.Id, response.Text, stoppingToken); // expect: SI2001
            logger.LogInformation("Commented on {Ticket}", ticket.Id);
        }
    }

    private async Task CommentAsync(int ticket, string comment, CancellationToken cancellationToken)
    {
        HttpClient client = clients.CreateClient("tickets");
        using StringContent content = new(comment, Encoding.UTF8, "text/plain");
        await client.PostAsync($"tickets/{ticket}/comments", content, cancellationToken);
    }
}
