using System.Net.Mail;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace Publishing.Newsletters;

public sealed record Issue(string Subscriber, string Subject, string Body);

public sealed class NewsletterPress(IChatClient chat, SmtpClient mail, ILogger<NewsletterPress> logger) : BackgroundService
{
    private readonly Channel<Issue> _press = Channel.CreateUnbounded<Issue>(new UnboundedChannelOptions { SingleReader = true });

    public async Task ComposeAsync(string subscriber, IReadOnlyList<string> headlines, CancellationToken cancellationToken)
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Write a short newsletter out of the headlines of our house."),
            new(ChatRole.User, string.Join('\n', headlines)),
        ];

        var body = new StringBuilder("Dear reader,\n\n");
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: cancellationToken))
            body.Append(update.Text);

        if (body.Length is < 200 or > 6_000)
            throw new InvalidOperationException($"A newsletter of {body.Length} characters is not sent.");

        await _press.Writer.WriteAsync(new Issue(subscriber, "News of the week", body.ToString()), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Issue issue in _press.Reader.ReadAllAsync(stoppingToken))
        {
            await mail.SendMailAsync("news@house.example", issue.Subscriber, issue.Subject, issue.Body, stoppingToken); // expect: SI2001
            logger.LogInformation("Sent to {Subscriber}", issue.Subscriber);
        }
    }
}
