using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Inbox.Measured;

public sealed record Mail(Guid Id, string Text);

public interface IMailbox
{
    IAsyncEnumerable<Mail> UnreadAsync(CancellationToken cancellationToken);

    [Effect]
    Task MarkReadAsync(Guid mailId, CancellationToken cancellationToken);
}

public sealed class InboxWorker(IChatClient chat, IMailbox mailbox, IMeterFactory meters, ILogger<InboxWorker> logger) : BackgroundService
{
    private readonly Counter<long> _labels = meters.Create("Inbox").CreateCounter<long>("inbox.labels");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Mail mail in mailbox.UnreadAsync(stoppingToken))
        {
            string label = await LabelAsync(mail, stoppingToken);
            if (label.Equals("angry", StringComparison.OrdinalIgnoreCase))
                logger.LogWarning("Mail {Mail} is angry", mail.Id);

            switch (label)
            {
                case "angry" or "sad":
                    _labels.Add(1, new KeyValuePair<string, object?>("mood", "bad"));
                    break;
                default:
                    _labels.Add(1, new KeyValuePair<string, object?>("mood", label));
                    break;
            }

            label = "read";
            logger.LogDebug("Mail {Mail} is {Label}", mail.Id, label);
            await mailbox.MarkReadAsync(mail.Id, stoppingToken);
        }
    }

    private async Task<string> LabelAsync(Mail mail, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("One word for the mood of this mail:\n" + mail.Text, cancellationToken: cancellationToken);
        return response.Text.Trim();
    }
}
