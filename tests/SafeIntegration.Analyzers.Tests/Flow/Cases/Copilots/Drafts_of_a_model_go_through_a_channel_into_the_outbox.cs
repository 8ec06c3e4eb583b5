using System.Net.Http.Json;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace Sales.FollowUp;

public sealed record Visit(Guid Id, string Company, string Minutes);

public sealed class FollowUps(IChatClient chat, IHttpClientFactory clients) : BackgroundService
{
    private readonly Channel<(Guid Visit, string Draft)> _drafts = Channel.CreateBounded<(Guid Visit, string Draft)>(100);

    /// <summary>Called by the calendar after each visit.</summary>
    public async Task OnVisitedAsync(Visit visit, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
            $"Write a short mail that thanks {visit.Company} for the visit. The minutes:\n{visit.Minutes}", cancellationToken: cancellationToken);
        await _drafts.Writer.WriteAsync((visit.Id, response.Text), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HttpClient outbox = clients.CreateClient("outbox");
        while (await _drafts.Reader.WaitToReadAsync(stoppingToken))
        {
            while (_drafts.Reader.TryRead(out (Guid Visit, string Draft) item))
            {
                var (visit, draft) = item;
                using HttpResponseMessage sent = await outbox.PostAsJsonAsync($"visits/{visit:N}/mails", new { text = draft }, stoppingToken); // expect: SI2001
                sent.EnsureSuccessStatusCode();
            }
        }
    }
}
