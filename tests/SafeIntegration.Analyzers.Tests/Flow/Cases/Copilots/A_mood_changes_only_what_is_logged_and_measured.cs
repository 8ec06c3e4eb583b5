using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Helpdesk.Moods;

public sealed record Message(Guid Id, string Sender, string Text, DateTimeOffset Received);

public interface IMessageArchive
{
    [Effect]
    Task StoreAsync(Guid id, string sender, string text, CancellationToken cancellationToken);
}

public sealed class MoodReader(IChatClient chat)
{
    public async Task<string> ReadAsync(Message message, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("calm, annoyed or angry?\n" + message.Text, cancellationToken: cancellationToken);
        return response.Text.Trim();
    }
}

public sealed class MessageIntake
{
    private readonly MoodReader _moods;
    private readonly IMessageArchive _archive;
    private readonly ILogger<MessageIntake> _logger;
    private readonly Counter<long> _received;

    public MessageIntake(MoodReader moods, IMessageArchive archive, IMeterFactory meters, ILogger<MessageIntake> logger)
    {
        (_moods, _archive, _logger) = (moods, archive, logger);
        _received = meters.Create("helpdesk").CreateCounter<long>("messages.received");
    }

    public async Task ReceiveAsync(Message message, CancellationToken cancellationToken)
    {
        string mood = await _moods.ReadAsync(message, cancellationToken);
        switch (mood)
        {
            case "angry":
                _logger.LogWarning("{Id} sounds angry.", message.Id);
                break;
            case "annoyed":
                _logger.LogInformation("{Id} sounds annoyed.", message.Id);
                break;
            default:
                _logger.LogDebug("{Id} sounds {Mood}.", message.Id, mood);
                break;
        }

        _received.Add(1, new KeyValuePair<string, object?>("mood", mood));
        await _archive.StoreAsync(message.Id, message.Sender, message.Text, cancellationToken);
    }
}
