using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace Support.Replies;

public sealed record Question(int TicketNumber, string Text);

public sealed record Draft(int TicketNumber, string Body);

public interface ITicketDesk
{
    IAsyncEnumerable<Question> UnansweredAsync(CancellationToken cancellationToken);
}

public sealed class DraftQueue
{
    private readonly Channel<Draft> _channel = Channel.CreateBounded<Draft>(100);

    public ValueTask AddAsync(Draft draft, CancellationToken cancellationToken) => _channel.Writer.WriteAsync(draft, cancellationToken);

    public IAsyncEnumerable<Draft> ReadAllAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);
}

public sealed class DraftWriter(ITicketDesk desk, IChatClient chat, DraftQueue queue) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Question question in desk.UnansweredAsync(stoppingToken))
        {
            ChatResponse response = await chat.GetResponseAsync($"Write a friendly reply to:\n{question.Text}", cancellationToken: stoppingToken);
            await queue.AddAsync(new Draft(question.TicketNumber, response.Text), stoppingToken);
        }
    }
}

public sealed class DraftSender(DraftQueue queue, IHttpClientFactory clients, ILogger<DraftSender> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HttpClient helpdesk = clients.CreateClient("helpdesk");
        await foreach (Draft draft in queue.ReadAllAsync(stoppingToken))
        {
            logger.LogInformation("Replying to ticket {Ticket}", draft.TicketNumber);
            using HttpResponseMessage sent = await helpdesk.PostAsJsonAsync($"tickets/{draft.TicketNumber}/replies", new { draft.Body }, stoppingToken); // expect: SI2001
            sent.EnsureSuccessStatusCode();
        }
    }
}
