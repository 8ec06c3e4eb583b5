// shape: returns worker that mixes a partner payload and a draft
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Marketplace.Returns;

public sealed class ReturnCase
{
    public string Email { get; set; } = "";
    public string Article { get; set; } = "";
    public string Complaint { get; set; } = "";
}

public sealed record Letter(string To, string Subject, string Body);

public interface ILetterbox
{
    [Effect]
    Task DropAsync(Letter letter, CancellationToken token);
}

public sealed class ReturnsWorker(HttpClient marketplace, IChatClient chat, ILetterbox letterbox) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMinutes(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            ReturnCase? next = await marketplace.GetFromJsonAsync<ReturnCase>("returns/next", stoppingToken);
            if (next is null)
                continue;

            ChatMessage[] messages =
            [
                new(ChatRole.System, "Write an apology of three sentences."),
                new(ChatRole.User, $"{next.Article}: {next.Complaint}"),
            ];
            ChatResponse draft = await chat.GetResponseAsync(messages, cancellationToken: stoppingToken);
            Letter letter = new(next.Email, "Your return", draft.Text);
            await letterbox.DropAsync(letter, stoppingToken); // expect: SI1001, SI2001
        }
    }
}
